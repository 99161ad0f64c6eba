/**
 * `node benchmarks/analyst/calibrate.ts`: the calibration of the specification cues, to be copied into
 * `packages/analyst/src/decide/specification-cues.ts`, and how well it holds on documents left out.
 */
import { scoreOf } from '@parley/analyst'

import { calibrate, leftOut, type Observation } from './calibration.ts'
import { labelledSetsIn } from './labelled-sets.ts'
import { readCsv } from './read-csv.ts'
import { show } from './record.ts'
import { reliabilityAsText } from './report.ts'

const folder = process.env['PARLEY_BENCH_DATA']

if (!folder) {
  process.stderr.write('PARLEY_BENCH_DATA is unset: it names the folder of the labelled sets.\n')
  process.exitCode = 2
} else {
  const sets = labelledSetsIn(folder)
  const observations = ['pure-train', 'pure-valid']
    .flatMap((name) => readCsv(sets.text(`requirement-or-not/${name}.csv`)))
    .flatMap((row, index): Observation[] => {
      const { genre, score } = scoreOf({ id: index, text: row['text'] ?? '' })
      if (genre !== 'specification') return []
      return [{ document: row['document'] ?? '', score, yes: row['label'] === 'requirement' }]
    })
  const points = calibrate(observations)
  const lines = points.map(({ upTo, rate }) => `    { upTo: ${upTo}, rate: ${rate.toFixed(3)} },`)
  const held = leftOut(observations)
  process.stdout.write(
    `${lines.join('\n')}\n\nDocuments left out: expected calibration error ${show(held.error)}\n${reliabilityAsText(held)}\n`,
  )
}
