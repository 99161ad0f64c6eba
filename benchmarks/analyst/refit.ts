/**
 * How a table of weighted cues fares where it has not looked: its weights are taken anew without
 * each block in turn, and the block left out is judged by them.
 *
 * A weight is what it is in the analyst's own table, the logarithm of how much the odds rise where
 * the cue stands, drawn towards the mean of all cues when the cue is rare. The cues themselves were
 * chosen by people who had read the set; that part nothing can undo.
 */
import { macroF1, type Answer } from './scores.ts'

export interface Labelled {
  readonly cues: readonly string[]
  readonly yes: boolean
  readonly block: number
}

/** A cue counts as if it had been seen this often more, each time as cues are on the whole. */
const SEEN_BEFORE = 10
const CUTS = Array.from({ length: 19 }, (_, index) => 0.4 + index / 10)

type Judge = (cues: readonly string[]) => boolean

/** For each row, what the weights taken without its block say of it. */
export function judgedByOthers(rows: readonly Labelled[]): boolean[] {
  const judges = new Map<number, Judge>()
  for (const { block } of rows)
    if (!judges.has(block)) judges.set(block, taughtBy(rows.filter((row) => row.block !== block)))
  return rows.map(({ cues, block }) => judges.get(block)?.(cues) ?? false)
}

function taughtBy(rows: readonly Labelled[]): Judge {
  const usual = logOdds(shareOf(rows))
  const atCues = shareOf(rows.flatMap(({ cues, yes }) => cues.map(() => ({ yes }))))
  const places = new Map<string, { yes: number; all: number }>()
  for (const { cues, yes } of rows)
    for (const cue of cues) {
      const place = places.get(cue) ?? { yes: 0, all: 0 }
      places.set(cue, { yes: place.yes + (yes ? 1 : 0), all: place.all + 1 })
    }
  const weightOf = (cue: string) => {
    const { yes, all } = places.get(cue) ?? { yes: 0, all: 0 }
    return logOdds((yes + SEEN_BEFORE * atCues) / (all + SEEN_BEFORE)) - usual
  }
  const scoreOf = (cues: readonly string[]) => cues.reduce((sum, cue) => sum + weightOf(cue), 0)
  const scored = rows.map(({ cues, yes }) => ({ score: scoreOf(cues), yes }))
  const worth = CUTS.map((cut) => macroF1(scored.map(answerAt(cut)), ['true', 'false']))
  const cut = CUTS[worth.indexOf(Math.max(...worth))] ?? 0
  return (cues) => scoreOf(cues) >= cut
}

const answerAt =
  (cut: number) =>
  ({ score, yes }: { readonly score: number; readonly yes: boolean }): Answer => ({
    gold: String(yes),
    ours: String(score >= cut),
  })

/** Never quite none and never quite all, so that its logarithm is a number. */
function shareOf(rows: readonly { readonly yes: boolean }[]): number {
  return (rows.filter(({ yes }) => yes).length + 0.5) / (rows.length + 1)
}

const logOdds = (share: number): number => Math.log(share / (1 - share))
