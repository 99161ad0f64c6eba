/** Products that keep files and carry messages between people. */
import { usualFor, type Kind } from './usual.ts'

const STORAGE: Kind = {
  when: {
    any: [
      'cloud storage',
      'file ~ hosting/sharing/storage/synchronization',
      'store ~ file/photo ~ cloud',
      'backup ~ service',
      'photo ~ storage',
      'document management',
    ],
    unless: ['warehouse'],
  },
  example: 'The system shall serve as a cloud storage for families.',
  nearMiss: 'The warehouse has cold storage for fish.',
}
const TALK: Kind = {
  when: {
    any: [
      'messaging ~ app/platform/service',
      'messenger',
      'chat ~ app/platform',
      'video ~ conferencing/call/meeting/conference',
      'team communication',
      'make ~ calls',
      'send ~ message',
      'email ~ client/service',
    ],
    unless: ['messenger bag', 'error message'],
  },
  example: 'The system shall serve as a messaging app for clubs.',
  nearMiss: 'The courier carries a messenger bag.',
}

export const FILES_AND_TALK_RULES = [
  ...usualFor(STORAGE, [
    {
      id: 'storage-implies-folders-and-sharing',
      concept: 'sharing',
      title: 'Folders, links and rights',
      actor: 'User',
      does: 'upload, move, rename and delete files and folders, and share them by link with set rights',
      action: 'share',
      object: 'files and folders',
      already: ['share ~ link', 'folder'],
      criteria: [
        'Given a link with an end date, when that has passed, then the link is refused.',
        'Given the right to read only, when somebody tries to change the file, then it is refused.',
        'Given a deleted folder, then it can be restored for the agreed time.',
      ],
      because: 'Storage is used to put things in order and to hand them to others.',
      confidence: 0.54,
    },
    {
      id: 'storage-implies-sync-and-versions',
      title: 'Synchronising and earlier versions',
      actor: 'System',
      does: 'keep files in step on all devices, also after work offline, and keep earlier versions',
      action: 'synchronise',
      object: 'files',
      already: ['sync', 'synchronize', 'version ~ history', 'offline'],
      criteria: [
        'Given a file changed on two devices while offline, then both changes are kept and shown.',
        'Given an earlier version, then it can be opened and restored.',
        'Given a lost device, then its files can be removed from afar.',
      ],
      because: 'People have several devices and expect the same file on each.',
      confidence: 0.49,
    },
  ]),
  ...usualFor(TALK, [
    {
      id: 'messaging-implies-groups',
      concept: 'messages',
      title: 'Group conversations',
      actor: 'User',
      does: 'start one-to-one and group conversations and manage who belongs to them',
      action: 'start',
      object: 'conversations',
      already: ['group ~ chat/conversation', 'channel'],
      criteria: [
        'Given a new member, then they see what the group decided that newcomers may see.',
        'Given a member who left, then they get nothing that is written afterwards.',
        'Given a group, then it always has somebody who may manage it.',
      ],
      because: 'Most talk is among more than two.',
      confidence: 0.5,
    },
    {
      id: 'messaging-implies-media-and-reactions',
      title: 'Pictures, files and reactions',
      actor: 'User',
      does: 'send pictures, voice messages and files, and reply or react to a message',
      action: 'send',
      object: 'pictures, voice messages and files',
      already: ['voice message', 'reaction', 'emoji', 'attach'],
      criteria: [
        'Given a reply, then the message that it answers is shown with it.',
        'Given a picture, then it is shown without leaving the conversation.',
        'Given a file that could not be sent, then it can be sent again.',
      ],
      because: 'A thumb up says what would take a line to write.',
      confidence: 0.45,
    },
    {
      id: 'messaging-implies-blocking',
      concept: 'moderation',
      title: 'Blocking and reporting people',
      actor: 'User',
      does: 'block a person, report abuse and decide who may contact them',
      action: 'block',
      object: 'person',
      already: ['block ~ user/person/contact', 'report ~ abuse/user/spam'],
      criteria: [
        'Given a blocked person, when they write, then nothing of it arrives and they are not told.',
        'Given a report, then somebody decides on it and the reporter learns the outcome.',
        'Given a person not among the contacts, then the settings say whether they may write.',
      ],
      because: 'Wherever strangers can write, some of them harass.',
      source: 'Regulation (EU) 2022/2065 (DSA), Art. 16',
      confidence: 0.44,
    },
    {
      id: 'calls-imply-screen-and-recording',
      title: 'Calls with screen sharing',
      actor: 'User',
      does: 'hold voice and video calls, share the screen, mute themselves and schedule meetings',
      action: 'hold',
      object: 'voice and video calls',
      already: ['screen ~ share/sharing', 'mute', 'video call'],
      criteria: [
        'Given a muted participant, then nobody hears them until they unmute.',
        'Given a shared window, then nothing else of the screen is seen.',
        'Given a weak connection, then sound is kept before the picture.',
      ],
      because: 'What would take ten messages is settled in one call.',
      confidence: 0.4,
    },
  ]),
]
