/**
 * What a run of the tests says at its end: what was left out and why, and three numbers.
 */
export interface Outcome {
  readonly state: 'passed' | 'failed' | 'skipped'
  /** Why it was left out, in the words of whoever left it out. */
  readonly reason?: string
}

export interface Summary {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** One line for each reason: `left out: 3 tests that need redis (…)`. */
  readonly leftOut: readonly string[]
}

export function summarise(outcomes: readonly Outcome[]): Summary {
  const count = (state: Outcome['state']) => outcomes.filter((outcome) => outcome.state === state).length
  const byReason = new Map<string, number>()
  for (const outcome of outcomes) {
    if (outcome.state !== 'skipped') continue
    const reason = outcome.reason ?? 'no reason was given'
    byReason.set(reason, (byReason.get(reason) ?? 0) + 1)
  }
  const leftOut = [...byReason]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([reason, tests]) => lineFor(reason, tests))
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), leftOut }
}

/** The last line of every run; scripts read it. */
export function lastLine({ passed, failed, skipped }: Summary): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function lineFor(reason: string, tests: number): string {
  const many = tests === 1 ? '1 test' : `${tests} tests`
  const service = /^needs (.*)$/.exec(reason)?.[1]
  if (service === undefined) return `left out: ${many}: ${reason}`
  return `left out: ${many} that ${tests === 1 ? 'needs' : 'need'} ${service}`
}
