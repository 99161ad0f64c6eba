/**
 * The sample project as events: a kick-off call, a few messages of today, what
 * the analyst made of them, and what people decided.
 */
import {
  messageId,
  publishDocument,
  replay,
  requirementId,
  sealDocument,
  composeDocument,
  emptySession,
  sessionId,
  sourceId,
  type By,
  type Message,
  type RequirementDraft,
  type SessionEvent,
  type SessionState,
} from '@parley/domain'

export const PEOPLE = {
  marta: 'Marta Reyes',
  jonas: 'Jonas Lindqvist',
  priya: 'Priya Nair',
  tomasz: 'Tomasz Wolski',
} as const
export const analyst: By = { kind: 'agent', id: 'extraction' }
export const person = (id: string): By => ({ kind: 'person', id })

/** `days` before today at a time of day, in the reader's own zone. */
export function on(days: number, hour: number, minute: number, second = 0): string {
  const date = new Date()
  date.setDate(date.getDate() - days)
  date.setHours(hour, minute, second, 0)
  return date.toISOString()
}

/** Stands in for SHA-256, which a browser only offers as a promise; nothing here is signed. */
export const fakeHash = (text: string): string => {
  let hash = 5381
  for (const character of text) hash = (hash * 33 + (character.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(16).padStart(64, '0')
}

const kickOff = sourceId('src_1')
const call = (number: number, speaker: string, second: number, content: string): Message => ({
  id: messageId(`msg_${number}`),
  role: 'user',
  content,
  timestamp: on(3, 10, Math.floor(second / 60), second % 60),
  metadata: { source_id: kickOff, speaker },
})

export const SAID: readonly Message[] = [
  call(
    1,
    PEOPLE.jonas,
    182,
    'Today somebody walks round twice a day with a sheet. We have to know within five minutes when a fridge leaves two to eight degrees.',
  ),
  call(
    2,
    PEOPLE.jonas,
    206,
    'When that happens, call and text the pharmacist on duty. If nobody reacts within ten minutes it goes to the regional manager.',
  ),
  call(
    3,
    PEOPLE.priya,
    341,
    'The Wi-Fi in the basement shops is bad. The sensor should keep at least 72 hours of readings and send them when it returns.',
  ),
  call(
    4,
    PEOPLE.marta,
    402,
    'The inspector wants every reading for five years. And a monthly report that we can export easily.',
  ),
  call(
    5,
    PEOPLE.priya,
    455,
    'I would rather not send patient names in a text message. A locum has to be able to use it without training.',
  ),
  call(
    6,
    PEOPLE.jonas,
    664,
    'Opening the door for restocking should not ring the whole team out of bed. Two shops still have old fridges with no door sensor.',
  ),
]

interface Wanted {
  readonly said: readonly (readonly [message: number, quote: string])[]
  readonly draft: Partial<RequirementDraft> & Pick<RequirementDraft, 'title' | 'statement'>
  readonly inferred?: true
}

const stated = (
  message: number,
  quote: string,
  title: string,
  statement: string,
  draft: Partial<RequirementDraft> = {},
): Wanted => ({ said: [[message, quote]], draft: { title, statement, ...draft } })
const inferred = (
  title: string,
  statement: string,
  from: number,
  rule: string,
  draft: Partial<RequirementDraft> = {},
): Wanted => ({
  said: [],
  inferred: true,
  draft: {
    title,
    statement,
    rationale: rule,
    links: [{ kind: 'derives_from', id: requirementId(from, false), suspect: false }],
    produced_by: {
      engine: 'parley-analyst',
      version: '1',
      rule: 'silent-source',
      model: null,
      prompt_hash: null,
    },
    confidence: 0.78,
    ...draft,
  },
})

const WANTED: readonly Wanted[] = [
  stated(
    1,
    'We have to know within five minutes when a fridge leaves two to eight degrees.',
    'Alarm when a fridge leaves 2–8 °C',
    'When the air temperature of a fridge leaves 2–8 °C, the system shall raise an alarm within 5 minutes.',
    { confidence: 0.94, condition: 'the air temperature leaves 2–8 °C' },
  ),
  stated(
    2,
    'call and text the pharmacist on duty.',
    'Call and text the pharmacist on duty',
    'When an alarm is raised, the system shall call and text the pharmacist on duty.',
    { confidence: 0.92 },
  ),
  stated(
    2,
    'If nobody reacts within ten minutes it goes to the regional manager.',
    'Escalate to the regional manager after 10 minutes',
    'If nobody acknowledges an alarm within 10 minutes, then the system shall alert the regional manager.',
    { confidence: 0.91 },
  ),
  stated(
    3,
    'The sensor should keep at least 72 hours of readings and send them when it returns.',
    'Keep 72 hours of readings without Wi-Fi',
    'While Wi-Fi is unavailable, the sensor should keep at least 72 hours of readings.',
    { confidence: 0.9, priority: 'should', type: 'non-functional', quality: 'availability' },
  ),
  stated(
    4,
    'The inspector wants every reading for five years.',
    'Keep every reading for five years',
    'The system shall keep every reading for five years.',
    { confidence: 0.93, type: 'data' },
  ),
  stated(
    6,
    'Opening the door for restocking should not ring the whole team out of bed.',
    'No alarm while the door is open for restocking',
    'While the door sensor reports open, for a short time, the system shall not raise an alarm.',
    { confidence: 0.72 },
  ),
  stated(
    4,
    'a monthly report that we can export easily.',
    'Export the monthly report easily',
    'The system should export the monthly report easily.',
    { confidence: 0.64, priority: 'should', actor: null },
  ),
  stated(
    5,
    'A locum has to be able to use it without training.',
    'Usable by a locum without training',
    'A locum shall be able to use the system without training.',
    { confidence: 0.58, type: 'non-functional', quality: 'usability', priority: 'should', actor: 'a locum' },
  ),
  inferred(
    'Alarm when a sensor falls silent',
    'If a sensor sends no reading for 5 minutes, then the system shall raise an alarm.',
    1,
    'A source can fall silent, and silence reads as all is well.',
  ),
  inferred(
    'Record who acknowledged an alarm and when',
    'When somebody acknowledges an alarm, the system shall record who and when.',
    3,
    'What people answer for has to be told afterwards.',
    { type: 'security', quality: 'security', confidence: 0.79 },
  ),
]

function wording(overrides: Wanted['draft']): RequirementDraft {
  return {
    type: 'functional',
    quality: null,
    actor: 'The system',
    action: null,
    object: null,
    condition: null,
    acceptance_criteria: [],
    priority: 'must',
    priority_label: null,
    confidence: 0.85,
    rationale: 'It was said with “have to”.',
    produced_by: { engine: 'parley-analyst', version: '1', rule: 'modal', model: null, prompt_hash: null },
    links: [],
    ...overrides,
  }
}

export function placeOf(message: Message, quote: string) {
  const start = message.content.indexOf(quote)
  if (start === -1) throw new Error(`the sample does not say “${quote}”`)
  return { message_id: message.id, start, end: start + quote.length }
}

const said = (number: number): Message => {
  const message = SAID.find(({ id }) => id === `msg_${number}`)
  if (message === undefined) throw new Error(`the sample has no message ${number}`)
  return message
}

/** Two days ago: the call was imported, read, and a first document written and signed. */
export function signedPilot(id: string): SessionState {
  const at = on(3, 11, 30)
  let [statedCount, inferredCount] = [0, 0]
  const proposals = WANTED.map((wanted): SessionEvent => {
    const inferredOne = wanted.inferred === true
    const number = inferredOne ? (inferredCount += 1) : (statedCount += 1)
    const evidence = wanted.said.map(([message, quote]) => placeOf(said(message), quote))
    return {
      type: 'requirement.proposed',
      at,
      by: analyst,
      requirement: {
        id: requirementId(number, inferredOne),
        inferred: inferredOne,
        draft: wording(wanted.draft),
        evidence,
      },
    }
  })
  const accepted = [
    requirementId(1, false),
    requirementId(2, false),
    requirementId(3, false),
    requirementId(4, false),
    requirementId(5, false),
    requirementId(1, true),
  ]

  return published(
    replay(emptySession(sessionId(id)), [
      {
        type: 'session.opened',
        at,
        by: person('usr_1'),
        session_id: sessionId(id),
        project_name: 'Fridge monitoring pilot',
        user_id: 'usr_1',
      },
      {
        type: 'source.added',
        at,
        by: person('usr_1'),
        source: {
          id: kickOff,
          name: 'Kick-off call',
          kind: 'meeting',
          held_at: on(3, 10, 0).slice(0, 10),
          participants: Object.values(PEOPLE).slice(0, 3),
        },
      },
      ...SAID.map((message): SessionEvent => ({ type: 'message.recorded', at, by: analyst, message })),
      ...proposals,
      {
        type: 'coverage.recorded',
        at,
        by: analyst,
        message_ids: SAID.map(({ id: message }) => message),
        sentences: sentences(proposals),
      },
      ...accepted.map((requirement_id): SessionEvent => ({
        type: 'requirement.accepted',
        at,
        by: person('usr_1'),
        requirement_id,
        revision: 1,
        reason: null,
      })),
    ]),
    on(2, 16, 30),
    true,
  )
}

function sentences(proposals: readonly SessionEvent[]) {
  const taken = proposals.flatMap((event) =>
    event.type === 'requirement.proposed'
      ? event.requirement.evidence.map((place) => ({
          ...place,
          outcome: 'requirement' as const,
          requirement_id: event.requirement.id,
          why: 'A need with a modal word.',
        }))
      : [],
  )
  const aside = (number: number, quote: string, reason: 'unsure' | 'context', why: string) => ({
    ...placeOf(said(number), quote),
    outcome: 'set_aside' as const,
    reason,
    why,
  })
  return [
    ...taken,
    aside(1, 'Today somebody walks round twice a day with a sheet.', 'context', 'How it is done today.'),
    aside(3, 'The Wi-Fi in the basement shops is bad.', 'context', 'A fact about today.'),
    aside(5, 'I would rather not send patient names in a text message.', 'unsure', 'No modal word.'),
    aside(6, 'Two shops still have old fridges with no door sensor.', 'unsure', 'A fact, or a need?'),
  ].toSorted((one, other) => one.message_id.localeCompare(other.message_id) || one.start - other.start)
}

export function published(state: SessionState, at: string, signed = false): SessionState {
  const decision = publishDocument(state, sealDocument(composeDocument(state), fakeHash), { at, by: analyst })
  if (!decision.accepted) throw new Error('the sample could not be published')
  const next = replay(state, decision.events)
  const latest = next.versions.at(-1)
  if (!signed || latest === undefined) return next
  return replay(next, [
    {
      type: 'document.reviewed',
      at,
      by: person('usr_1'),
      version: latest.version,
      document_hash: latest.document_hash,
      decision: 'approved',
      feedback: null,
    },
  ])
}
