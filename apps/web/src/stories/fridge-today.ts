/** What happened today in the sample project: a message, a turn, a contradiction, findings. */
import {
  messageId,
  questionId,
  requirementId,
  type Message,
  type SessionEvent,
  type ValidationIssue,
} from '@parley/domain'
import { analyst, fakeHash, on, PEOPLE, person, placeOf } from './fridge-pilot.ts'

/** Today: the door question was settled, and contradicts the first alarm. */
export function todaysEvents(): readonly SessionEvent[] {
  const at = on(0, 10, 2)
  const door: Message = {
    id: messageId('msg_7'),
    role: 'user',
    content:
      'We settled the door question with Jonas: a door open for less than 10 minutes is not an alarm, as long as the air stays under 12 °C.',
    timestamp: at,
    metadata: { speaker: PEOPLE.marta },
  }
  const place = placeOf(
    door,
    'a door open for less than 10 minutes is not an alarm, as long as the air stays under 12 °C.',
  )
  const [six, one, four] = [requirementId(6, false), requirementId(1, false), requirementId(4, false)]
  const reply: Message = {
    id: messageId('msg_8'),
    role: 'assistant',
    content:
      'REQ-006 refined. It now conflicts with REQ-001: alarm within 5 minutes. Which one holds while the door is open?',
    timestamp: on(0, 10, 2, 4),
    metadata: {
      requirement_ids: [six],
      confidence: 0.89,
      sha256: fakeHash('reply'),
      question_id: questionId('que_1'),
    },
  }
  const criteria = [
    { text: 'Door open 9 min at 11 °C: no alarm', origin: 'said' },
    { text: 'Door open 10 min: alarm at once', origin: 'said' },
    { text: 'Door sensor faulty: REQ-001 applies', origin: 'suggested' },
  ] as const
  return [
    { type: 'message.recorded', at, by: person('usr_1'), message: door },
    ...turnEvents(1, door.id, at),
    {
      type: 'requirement.revised',
      at,
      by: analyst,
      requirement_id: six,
      revision: 2,
      changes: {
        statement:
          'While the door sensor reports open, for up to 10 minutes and up to 12 °C, the system shall not raise a temperature alarm.',
        acceptance_criteria: criteria,
        confidence: 0.89,
      },
      evidence: [place],
      reason: null,
    },
    {
      type: 'requirement.revised',
      at: on(1, 9, 12),
      by: person('usr_3'),
      requirement_id: four,
      revision: 2,
      changes: {
        statement:
          'While Wi-Fi is unavailable, the sensor should keep at least 72 hours of readings and send them when it returns.',
      },
      evidence: [],
      reason: 'It was said so.',
    },
    {
      type: 'requirement.accepted',
      at,
      by: person('usr_1'),
      requirement_id: four,
      revision: 2,
      reason: null,
    },
    {
      type: 'requirement.revised',
      at,
      by: person('usr_2'),
      requirement_id: one,
      revision: 2,
      changes: {
        statement:
          'When the air temperature of a fridge leaves 2–8 °C, the system shall raise an alarm within 5 minutes, unless REQ-006 applies.',
      },
      evidence: [],
      reason: null,
    },
    { type: 'requirement.accepted', at, by: person('usr_1'), requirement_id: one, revision: 2, reason: null },
    {
      type: 'coverage.recorded',
      at,
      by: analyst,
      message_ids: [door.id],
      sentences: [{ ...place, outcome: 'refined', requirement_id: six, why: 'More about the door.' }],
    },
    ...issuesFound(at),
    { type: 'message.recorded', at: reply.timestamp, by: analyst, message: reply },
    {
      type: 'question.asked',
      at: reply.timestamp,
      by: analyst,
      question_id: questionId('que_1'),
      text: 'Which one holds while the door is open?',
      requirement_id: six,
    },
  ]
}

function issuesFound(at: string): readonly SessionEvent[] {
  const issue = (
    number: number,
    statement: string,
    words: string,
    rest: Partial<ValidationIssue> & Pick<ValidationIssue, 'rule' | 'issue_type' | 'severity' | 'message'>,
  ): ValidationIssue => {
    const start = Math.max(0, statement.indexOf(words))
    return {
      requirement_id: requirementId(number, false),
      related_id: null,
      suggestion: null,
      start,
      end: start + words.length,
      ...rest,
    }
  }
  const found: readonly ValidationIssue[] = [
    issue(6, 'While the door sensor reports open, for up to 10 minutes', '10 minutes', {
      rule: 'PARLEY-CONFLICT',
      issue_type: 'conflict',
      severity: 'error',
      message: '5 or 10 min',
      related_id: requirementId(1, false),
    }),
    issue(
      3,
      'If nobody acknowledges an alarm within 10 minutes, then the system shall alert the regional manager.',
      'regional manager',
      {
        rule: 'INCOSE-R4',
        issue_type: 'terminology',
        severity: 'warning',
        message: '“Regional manager” is not defined.',
        suggestion: 'Say who that is, or add it to the definitions.',
      },
    ),
    issue(7, 'The system should export the monthly report easily.', 'easily', {
      rule: 'INCOSE-R7',
      issue_type: 'ambiguous_adjective_adverb',
      severity: 'warning',
      message: '“Easily” cannot be tested. Say what a person does and how long it takes.',
      suggestion: 'in two clicks or fewer',
    }),
    issue(8, 'A locum shall be able to use the system without training.', 'without training', {
      rule: 'INCOSE-R34',
      issue_type: 'non_verifiable',
      severity: 'error',
      message: 'Nobody can show that this holds.',
      suggestion: 'How would a tester know, and after how long?',
    }),
  ]
  return found.map((one): SessionEvent => ({
    type: 'issues.found',
    at,
    by: analyst,
    requirement_id: one.requirement_id,
    issues: [one],
  }))
}

function turnEvents(number: number, asked: Message['id'], at: string): readonly SessionEvent[] {
  return turnOf(
    number,
    asked,
    at,
    [
      ['conversational', 'Listened'],
      ['extraction', 'Refined REQ-006'],
      ['inference', ''],
      ['validation', '1 conflict'],
      ['synthesis', 'Wrote the document'],
      ['review', 'Waits for a person'],
    ],
    true,
  )
}

/** A turn with its runs; the last run of one that is not over is under way. */
export function turnOf(
  number: number,
  asked: Message['id'],
  at: string,
  runs: readonly (readonly [
    agent: 'conversational' | 'extraction' | 'inference' | 'validation' | 'synthesis' | 'review',
    summary: string,
  ])[],
  over: boolean,
): readonly SessionEvent[] {
  const turn_id = `trn_${number}` as never
  const began = Date.parse(at)
  const moment = (step: number) => new Date(began + step * 520).toISOString()
  return [
    {
      type: 'turn.started',
      at,
      by: analyst,
      turn_id,
      thread_id: 'main',
      trigger: { kind: 'message', message_id: asked, thread_id: 'main' },
    },
    ...runs.flatMap(([agent, summary], index): SessionEvent[] => {
      const run_id = `run_${number}_${index + 1}` as never
      const isOpen = !over && index === runs.length - 1
      const tool_call_id = `tool_${number}_${index + 1}_1` as never
      const tool = agent === 'validation' ? 'compare_set' : 'find_requirements'
      return [
        { type: 'run.started', at: moment(index), by: analyst, turn_id, run_id, agent, attempt: 1 },
        ...(agent === 'validation' || agent === 'extraction'
          ? [{ type: 'tool.executing', at: moment(index), by: analyst, run_id, tool_call_id, tool } as const]
          : []),
        ...(isOpen
          ? []
          : [
              ...(agent === 'validation' || agent === 'extraction'
                ? [
                    {
                      type: 'tool.completed',
                      at: moment(index),
                      by: analyst,
                      run_id,
                      tool_call_id,
                      tool,
                      status: 'completed',
                      summary: 'REQ-001: 5 min, REQ-006: 10 min',
                    } as const,
                  ]
                : []),
              {
                type: 'run.completed',
                at: moment(index + 1),
                by: analyst,
                turn_id,
                run_id,
                agent,
                status: 'completed',
                summary,
                verdict: null,
                confidence: 0.9,
                error: null,
              } as const,
            ]),
      ]
    }),
    ...(over
      ? [{ type: 'turn.ended', at: moment(runs.length), by: analyst, turn_id, outcome: 'waiting' } as const]
      : []),
  ]
}
