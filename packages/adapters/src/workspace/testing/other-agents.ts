/** Agents as an older or another version may have been: they hear, infer or find something else than the built-in ones. */
import { BUILT_IN, type Agents, type Extract, type Infer, type Validate } from '@parley/agents'
import type { Listening } from '@parley/analyst'

/** Agents that hear what the analyst hears, less or more. */
export function hearing(otherwise: (listening: Listening, said: string) => Listening): Agents {
  const { conversational, extraction } = BUILT_IN
  const isEmpty = ({ steps, notes }: Listening) =>
    steps.length === 0 && notes.every(({ outcome, reason }) => outcome === 'set_aside' && reason !== 'unsure')
  const saidIn = (view: Parameters<typeof extraction.propose>[0]) =>
    view.state.messages.findLast(({ role }) => role === 'user')?.content ?? ''
  const heard = async (...[view, mind, pace]: Parameters<typeof extraction.propose>): Promise<Extract> => {
    const proposal = await extraction.propose(view, mind, pace)
    if (proposal.heard === null) return proposal
    const listening = otherwise(proposal.heard.listening, saidIn(view))
    return { ...proposal, heard: { ...proposal.heard, listening } }
  }
  return {
    ...BUILT_IN,
    extraction: { ...extraction, propose: heard },
    conversational: {
      ...conversational,
      propose: async (view, mind, pace) => {
        const { heard: said } = await heard(view, mind, pace)
        if (said === null) return { agent: 'conversational', verdict: 'requirements', heard: null }
        const isTalk = isEmpty(said.listening)
        return {
          agent: 'conversational',
          verdict: isTalk ? 'small_talk' : 'requirements',
          heard: isTalk ? said : null,
        }
      },
    },
  }
}

export function without({ steps, notes, ...rest }: Listening, word: string): Listening {
  const gone = new Set(
    steps.flatMap((step) =>
      step.step === 'propose' && step.heard.draft.statement.includes(word) ? [step.heard.key] : [],
    ),
  )
  return {
    ...rest,
    steps: steps.filter((step) => step.step !== 'propose' || !gone.has(step.heard.key)),
    notes: notes.map((note) =>
      note.key !== null && gone.has(note.key)
        ? { ...note, outcome: 'set_aside', reason: 'context', key: null, why: 'It describes.' }
        : note,
    ),
  }
}

type Proposal = Picked<Listening['steps'][number], { readonly step: 'propose' }>
type Picked<Union, Member> = Union extends Member ? Union : never

export function reworded(listening: Listening, changes: Partial<Proposal['heard']['draft']>): Listening {
  return {
    ...listening,
    steps: listening.steps.map((step) =>
      step.step === 'propose'
        ? { ...step, heard: { ...step.heard, draft: { ...step.heard.draft, ...changes } } }
        : step,
    ),
  }
}

/** Every word of it as one requirement. */
export function asThoughWanted(listening: Listening, said: string): Listening {
  const note = listening.notes[0]
  if (note === undefined) throw new Error('no sentence was found')
  const { message_id, start, end } = note
  const produced_by = {
    engine: 'parley-analyst',
    version: '0.0.9',
    rule: null,
    model: null,
    prompt_hash: null,
  }
  return {
    ...listening,
    steps: [
      {
        step: 'propose',
        heard: {
          key: 'eager',
          refines: [],
          speaker: null,
          evidence: [{ message_id, start, end, quote: said.slice(start, end) }],
          draft: {
            title: 'Rain',
            statement: 'The system shall rain all day.',
            type: 'functional',
            quality: null,
            actor: 'system',
            action: 'rain',
            object: null,
            condition: null,
            acceptance_criteria: [],
            priority: 'should',
            priority_label: null,
            confidence: 0.5,
            rationale: 'It was said.',
            produced_by,
          },
        },
      },
    ],
    notes: [{ ...note, outcome: 'requirement', reason: null, key: 'eager' }],
  }
}

type Inferred = Infer['inferred'][number]

/** Agents whose catalogue is another one. */
export function inferring(otherwise: (inferred: readonly Inferred[]) => readonly Inferred[]): Agents {
  const { inference } = BUILT_IN
  return {
    ...BUILT_IN,
    inference: {
      ...inference,
      propose: async (view, mind, pace): Promise<Infer> => {
        const { agent, inferred } = await inference.propose(view, mind, pace)
        return { agent, inferred: otherwise(inferred) }
      },
    },
  }
}

/** Of a rule that there is no more. */
export const old = (one: Inferred): Inferred => ({
  ...one,
  rule: 'gone',
  draft: { ...one.draft, statement: 'The system shall forecast rain.' },
})

type Findings = Validate['findings']

export function validating(
  otherwise: (findings: Findings) => NonNullable<ReturnType<Findings['get']>>,
): Agents {
  return {
    ...BUILT_IN,
    validation: {
      ...BUILT_IN.validation,
      propose: async (view, mind, pace): Promise<Validate> => {
        const proposal = await BUILT_IN.validation.propose(view, mind, pace)
        const findings = new Map(
          [...proposal.findings].map(([id, found]) => [id, otherwise(new Map([[id, found]]))]),
        )
        return { ...proposal, findings }
      },
    },
  }
}
