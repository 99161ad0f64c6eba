/** A golden output written anew from a report: the same fields as before, with what they hold today. */
import type { ExtractionReport } from '../extraction-report.ts'
import { goldenRequirement } from './differences.ts'
import type { GoldenOutput, GoldenRequirement } from './golden-output.ts'

/** What was chosen to be compared stays chosen; a requirement that is new is held by its title, type and actor. */
export function goldenOf(before: GoldenOutput, report: ExtractionReport): GoldenOutput {
  const stated = report.requirements.filter((requirement) => !requirement.inferred)
  const requirements = stated.map((requirement, index) => {
    const chosen = Object.keys(before.requirements[index] ?? { title: '', type: '', actor: '' })
    const now: Readonly<Record<string, unknown>> = { ...goldenRequirement(requirement) }
    return Object.fromEntries(chosen.map((field) => [field, now[field]])) as unknown as GoldenRequirement
  })
  const unheard = before.unheard?.flatMap(({ text }) => {
    const now = report.coverage.unheard.find((sentence) => sentence.text === text)
    return now === undefined ? [] : [{ text, reason: now.reason }]
  })
  return { ...before, requirements, ...(unheard === undefined ? {} : { unheard }) }
}
