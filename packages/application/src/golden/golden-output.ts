/**
 * What a reader must be able to rely on for one input, as written down by a person.
 *
 * A field that is left out is not compared. A field that is spelled wrong is
 * refused, because it would compare nothing and look as if it did.
 */
export interface GoldenRequirement {
  readonly title: string
  readonly type: string
  readonly actor: string | null
  readonly statement?: string
  readonly quality?: string | null
  readonly condition?: string | null
  readonly priority?: string
  readonly priority_label?: string | null
  readonly confidence?: number
  readonly status?: string
  /** Those that were said; order does not matter. */
  readonly acceptance_criteria?: readonly string[]
  /** The evidence, in the order it was said. */
  readonly quotes?: readonly string[]
}

export interface GoldenInferred {
  readonly type: string
  readonly title?: string
}

export interface GoldenIssue {
  /** Which requirement: 1 is the first that was said. */
  readonly requirement: number
  readonly rule?: string
  readonly issue_type?: string
  /** Words that the message contains, whatever their case. */
  readonly message?: string
}

export interface GoldenUnheard {
  readonly text: string
  readonly reason: string
}

export interface GoldenOutput {
  /** What this pair is about, as a fact. */
  readonly about: string
  /** Every stated requirement, in the order they were said. */
  readonly requirements: readonly GoldenRequirement[]
  /** Some that are inferred; others may be as well. */
  readonly inferred?: readonly GoldenInferred[]
  /** Some that are found; others may be as well. */
  readonly issues?: readonly GoldenIssue[]
  readonly questions_at_least?: number
  readonly questions_at_most?: number
  /** Some that are set aside; others may be as well. */
  readonly unheard?: readonly GoldenUnheard[]
}

const fields = {
  output: [
    'about',
    'requirements',
    'inferred',
    'issues',
    'questions_at_least',
    'questions_at_most',
    'unheard',
  ],
  requirements: [
    'title',
    'type',
    'actor',
    'statement',
    'quality',
    'condition',
    'priority',
    'priority_label',
    'confidence',
    'status',
    'acceptance_criteria',
    'quotes',
  ],
  inferred: ['type', 'title'],
  issues: ['requirement', 'rule', 'issue_type', 'message'],
  unheard: ['text', 'reason'],
} as const

/** Throws a plain Error when the text is no golden output. */
export function readGoldenOutput(json: string): GoldenOutput {
  const output = JSON.parse(json) as Record<string, unknown>
  refuseOtherFields(output, fields.output)
  if (typeof output['about'] !== 'string')
    throw new Error('A golden output says in `about` what it is about.')
  if (!Array.isArray(output['requirements']))
    throw new Error('A golden output lists its requirements, be it none.')
  for (const list of ['requirements', 'inferred', 'issues', 'unheard'] as const) {
    for (const entry of (output[list] ?? []) as Record<string, unknown>[])
      refuseOtherFields(entry, fields[list])
  }
  return output as unknown as GoldenOutput
}

function refuseOtherFields(entry: Record<string, unknown>, known: readonly string[]): void {
  const other = Object.keys(entry).filter((key) => !known.includes(key))
  if (other.length > 0)
    throw new Error(`A golden output has no field ${other.join(', ')}: nothing would compare it.`)
}
