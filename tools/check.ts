/**
 * `npm run check`: everything that has to hold before a change is shared, in one command.
 */
import { existsSync } from 'node:fs'

import { holds, runStep, STEPS } from './checking/steps.ts'

const results = []
for (const step of STEPS) {
  if (step.onlyWith !== undefined && !existsSync(step.onlyWith)) continue
  const result = await runStep(step)
  for (const line of result.lines) console.log(line)
  results.push(result)
}
process.exitCode = holds(results) ? 0 : 1
