/** Every story by name: the session `sample-…` shows it. Development only. */
import {
  composeDocument,
  emptySession,
  messageId,
  replay,
  requirementId,
  sessionId,
  type SessionEvent,
  type SessionState,
} from '@parley/domain'
import type { Links } from '../session/links.tsx'
import type { SessionLine } from '../session/home-link.ts'
import type { Answer, SessionLink, VersionText } from '../session/session-link.ts'
import { analyst, on, PEOPLE, person, published, signedPilot } from './fridge-pilot.ts'
import { todaysEvents, turnOf } from './fridge-today.ts'
import { sampleLink, type Sample } from './sample-link.ts'

export const STORIES = {
  quiet: 'Today, after a turn: a conflict, errors, a question',
  working: 'A turn is running, text is being written',
  faster: 'Somebody changes REQ-006 after two seconds: edit it first',
  offline: 'Offline',
  reconnecting: 'Reconnecting',
  refused: 'Every message is refused',
  ended: 'Access ended',
  reader: 'May read, not write',
  empty: 'Nothing was said yet',
  many: '10,000 requirements, a long transcript',
  waiting: 'The state does not come',
} as const
type Story = keyof typeof STORIES

function pilot(id: string): {
  readonly state: SessionState
  readonly versions: ReadonlyMap<number, VersionText>
} {
  const signed = signedPilot(id)
  const drafted = published(replay(signed, todaysEvents()), on(0, 10, 3))
  const text = (version: number, state: SessionState): VersionText => ({
    version,
    document_hash: state.versions.at(-1)?.document_hash ?? '',
    published_at: state.versions.at(-1)?.published_at ?? '',
    sections: composeDocument(state),
  })
  return {
    state: drafted,
    versions: new Map([
      [1, text(1, signed)],
      [2, text(2, drafted)],
    ]),
  }
}

function sampleOf(story: Story, id: string): Sample {
  const base = pilot(id)
  switch (story) {
    case 'quiet':
      return base
    case 'working': {
      const asked = messageId('msg_9')
      const at = new Date(Date.now() - 1_800).toISOString()
      const state = replay(base.state, [
        {
          type: 'message.recorded',
          at,
          by: person('usr_2'),
          message: {
            id: asked,
            role: 'user',
            content: 'While the door sensor says open, 006 holds. After ten minutes it rings at once.',
            timestamp: at,
            metadata: { speaker: PEOPLE.jonas },
          },
        },
        ...turnOf(
          2,
          asked,
          at,
          [
            ['conversational', 'Listened'],
            ['extraction', 'Refined REQ-001, 1 quote'],
            ['validation', ''],
          ],
          false,
        ),
      ])
      return {
        ...base,
        state,
        news: [
          { type: 'thinking', agent: 'validation', text: 'compares times with 16 others' },
          {
            type: 'chunk',
            message_id: messageId('msg_10'),
            offset: 0,
            content:
              'REQ-006 holds while the door sensor reports open. At 10 minutes the alarm rings, so the two no longer',
          },
          { type: 'typing', name: PEOPLE.tomasz, typing: true },
        ],
      }
    }
    case 'faster':
      return {
        ...base,
        meanwhile: [
          {
            type: 'requirement.revised',
            at: new Date().toISOString(),
            by: person('usr_3'),
            requirement_id: requirementId(6, false),
            revision: 3,
            changes: {
              statement:
                'While the door sensor reports open, for up to 8 minutes, the system shall not raise a temperature alarm.',
            },
            evidence: [],
            reason: null,
          },
        ],
      }
    case 'offline':
    case 'reconnecting':
      return { ...base, status: story }
    case 'refused':
      return { ...base, refuses: 'Too many messages. The next goes out in 8 s.' }
    case 'ended':
      return { ...base, status: 'signed_out' }
    case 'reader':
      return { ...base, access: 'read' }
    case 'empty':
      return { state: { ...emptySession(sessionId(id)), project_name: 'Untitled session', user_id: 'usr_1' } }
    case 'many':
      return { state: crowded(id) }
    case 'waiting':
      return base
  }
}

function crowded(id: string): SessionState {
  const content = Array.from(
    { length: 10_000 },
    (_, line) => `${line % 2 === 0 ? 'Jonas' : 'Marta'}: the system must keep reading number ${line}.`,
  ).join('\n')
  const message = {
    id: messageId('msg_1'),
    role: 'user',
    content,
    timestamp: on(0, 9, 0),
    metadata: { speaker: 'Kick-off' },
  } as const
  const [first] = signedPilot(id).requirements
  if (first === undefined) throw new Error('the sample has no requirement')
  const {
    id: _id,
    inferred: _inferred,
    source_refs: _refs,
    evidence: _evidence,
    status: _status,
    revision: _revision,
    created_at: _created,
    updated_at: _updated,
    ...draft
  } = first
  let start = 0
  const events = content.split('\n').map((line, index): SessionEvent => {
    const place = {
      message_id: message.id,
      start: start + line.indexOf('the system'),
      end: start + line.length,
    }
    start += line.length + 1
    const statement = `The system shall keep reading number ${index}${index % 7 === 0 ? ' for as long as the law of the country asks for it, and in a form that an inspector can read' : ''}.`
    return {
      type: 'requirement.proposed',
      at: on(0, 9, 1),
      by: analyst,
      requirement: {
        id: requirementId(index + 1, false),
        inferred: false,
        draft: {
          ...draft,
          title: `Keep reading number ${index}`,
          statement,
          confidence: (index % 100) / 100,
        },
        evidence: [place],
      },
    }
  })
  const opened: SessionEvent = {
    type: 'session.opened',
    at: on(0, 9, 0),
    by: person('usr_1'),
    session_id: sessionId(id),
    project_name: 'A large session',
    user_id: 'usr_1',
  }
  return replay(emptySession(sessionId(id)), [
    opened,
    { type: 'message.recorded', at: on(0, 9, 0), by: analyst, message },
    ...events,
  ])
}

const known = new Map<string, SessionLink>()

function linkOf(id: string): SessionLink {
  const before = known.get(id)
  if (before !== undefined) return before
  const story = (id.replace(/^sample-/, '') in STORIES ? id.replace(/^sample-/, '') : 'quiet') as Story
  const link = sampleLink(sampleOf(story, id))
  const shown = story === 'waiting' ? { ...link, listen: () => () => undefined } : link
  known.set(id, shown)
  return shown
}

const answer = async <Value>(value: Value): Promise<Answer<Value>> => ({ accepted: true, value })

export const sampleLinks: Links = {
  session: linkOf,
  home: {
    whoAmI: () =>
      answer({ signed_in: location.search !== '?out', me: { user_id: 'usr_1', name: PEOPLE.marta } }),
    sessions: () => {
      const items: readonly SessionLine[] =
        location.search === '?none'
          ? []
          : (Object.keys(STORIES) as Story[]).map((story) => ({
              session_id: `sample-${story}`,
              project_name: STORIES[story],
              status: story === 'quiet' ? 'reviewing' : 'active',
              requirements: 10,
              updated_at: on(0, 10, 2),
            }))
      return answer({ items, next_cursor: null })
    },
    open: () => answer({ session_id: 'sample-empty' }),
    openSample: () => answer({ session_id: 'sample-quiet' }),
    remove: () => answer(null),
    signOut: () => answer(null),
  },
}
