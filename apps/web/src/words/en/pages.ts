/** What the pages outside a session say. */
import { count } from '../count.ts'

export const pagesWords = {
  sessions: {
    title: 'Sessions',
    new: 'New session',
    requirements: (number: number) => count(number, 'requirement'),
    statuses: { active: 'Active', reviewing: 'In review', approved: 'Approved', archived: 'Archived' },
    untitled: 'Untitled session',
    sample: 'Open the sample',
    optionsOf: (name: string) => `Options of ${name}`,
    delete: 'Delete',
    deleteTitle: (name: string) => `Delete ${name}?`,
    deleteText: 'Talk, requirements and every version of the document go with it. This cannot be taken back.',
    signOut: 'Sign out',
    signOutTitle: 'Sign out?',
    signOutText: 'This browser forgets you. Only a new link from the terminal lets it in again.',
    account: (name: string) => `${name}, account`,
  },

  firstUse: {
    ask: 'Start with something people said.',
    lead: 'Parley finds the requirements in it, shows the words each one came from, and writes the document you sign.',
    drop: 'Drop a transcript, mail or notes here',
    kinds: 'txt, md, vtt or srt.',
    pasteLabel: 'Text that was said',
    pasteHint: 'Paste a transcript, mail or notes here',
    usePasted: 'Find the requirements',
    start: 'Start a conversation',
    startHint: 'Write what you need, alone or with your team',
    sample: 'Open the sample',
    sampleHint: 'The planning call of a bike returns desk. Yours to change and delete',
    how: 'From words to a signature',
    howName: 'How it works',
    said: ['Somebody says it', 'Every sentence is read. What gave no requirement stays on a list.'],
    proposes: [
      'Parley proposes',
      'With the quote when it was said. Marked as inferred, with the rule, when it was not.',
    ],
    decide: ['You decide', 'Only a person accepts or signs. Every earlier version can be read again.'],
    pasteOpen: 'Paste text',
    example: {
      before: 'Today somebody walks round twice a day.',
      quote: 'We have to know within five minutes when a fridge leaves two to eight degrees.',
      statement:
        'When the air temperature of a fridge leaves 2\u2060–\u20608\u00a0°C, the system shall raise an alarm within 5\u00a0minutes.',
      rule: 'Rule: a source can fall silent',
      inferred: 'If a sensor sends no reading for 5\u00a0minutes, then the system shall raise an alarm.',
      signed: 'Version 3, signed by three, 18 Nov, 16:40',
      speaker: 'Jonas Lindqvist, kick-off call, 03:02',
      accepted: 'Version 3, signed by three',
    },
  },

  welcome: {
    title: 'Open Parley',
    under: 'This machine knows you by a link',
    missing:
      'Open the link that the terminal printed when Parley started. It lets this browser in, and stays good for an hour.',
    used: 'This link was used already. Each link works once.',
    old: 'This link is older than it may be.',
    wrong: 'This link is not one of ours. Copy it whole.',
    another: ['For another link, press ', 'Enter', ' in that terminal.'],
    starting: 'Not running any more? Start it again, and it prints a link:',
    copied: 'Copied',
    copyCommand: 'Copy the command',
    nothingLeaves: 'What you write stays on this machine.',
  },
} as const
