/**
 * What to show a person of all that was found: at each place the gravest finding.
 *
 * Several rules may want the same word mended ("All users …"); one reason is
 * enough to mend it, and the data keeps them all.
 */
import type { Finding } from './validation-issue.ts'

const WEIGHT = { error: 2, warning: 1, info: 0 } as const

export function gravestPerPlace<Found extends Finding>(findings: readonly Found[]): Found[] {
  const places = new Map<string, Found>()
  for (const finding of findings) {
    const place = `${finding.start}:${finding.end}`
    const known = places.get(place)
    if (
      known === undefined ||
      WEIGHT[finding.severity] > WEIGHT[known.severity] ||
      isMoreExact(finding, known)
    )
      places.set(place, finding)
  }
  return [...places.values()]
}

/** A pronoun with its candidates named says more than that it is a pronoun. */
function isMoreExact(finding: Finding, known: Finding): boolean {
  return (
    finding.severity === known.severity &&
    finding.issue_type === 'ambiguous_pronoun' &&
    known.issue_type === 'vague_pronoun'
  )
}
