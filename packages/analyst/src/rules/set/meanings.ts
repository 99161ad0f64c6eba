/** One acronym that is spelled out in two ways: the same letters for two things. */
import type { PlacedFinding, Use } from './set-entry.ts'
import type { SetStatement } from './set-finding.ts'
import { usesIn, type UseOfAll } from './usage.ts'

const IN_BRACKETS = /\(([A-Z]{2,6})s?\)/g
/** As much of the text before it as its words can take. */
const LONGEST = 160

/** "passenger name record (PNR)": the words before it whose first letters it is made of. */
export function meaningUses({ text }: SetStatement): Use[] {
  return usesIn(function* () {
    for (const { 1: acronym = '', index } of text.matchAll(IN_BRACKETS)) {
      const before = text.slice(Math.max(0, index - LONGEST), index).trimEnd()
      const words = before.split(/\s+/).slice(-acronym.length)
      if (words.map((word) => word.charAt(0).toUpperCase()).join('') !== acronym) continue
      const end = Math.max(0, index - LONGEST) + before.length
      const start = text.lastIndexOf(words[0] ?? '', end - words.join(' ').length)
      const feature = words.join(' ').toLowerCase().replace(/s$/, '')
      yield { matter: `meaning ${acronym}`, feature, place: { start, end } }
    }
  })
}

/** Every meaning but the first is reported, and points at the first. */
export function twoMeanings(acronym: string, [main, ...others]: readonly UseOfAll[]): PlacedFinding[] {
  if (main === undefined) return []
  const related = main.entry.statement.id
  return others.map(({ entry, first, feature }) => ({
    entry,
    finding: {
      rule: 'PARLEY-TWO-MEANINGS',
      issue_type: 'terminology',
      severity: 'warning',
      id: entry.statement.id,
      start: first.start,
      end: first.end,
      related_id: related,
      related_start: main.first.start,
      related_end: main.first.end,
      message: `“${acronym}” stands for “${feature}” here and for “${main.feature}” in ${related}.`,
      suggestion: `Keep “${acronym}” for one of the two and write the other in full.`,
    },
  }))
}
