/**
 * `npm test`: runs the tests, and ends with the line `N passed, N failed, N skipped`.
 */
import { holdGate } from './testing/coverage-gate.ts'
import { readOptions, USAGE } from './testing/options.ts'
import { runTests } from './testing/run.ts'
import { lastLine, summarise } from './testing/summary.ts'

/** Everything is closed by then; whatever still holds the process was forgotten by the runner. What the tests said stands. */
const ENDS_WITHIN_MS = 5_000

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  if ('problem' in options) {
    console.error(options.problem)
    return 2
  }
  if (options.help) {
    console.log(USAGE)
    return 0
  }
  const summary = summarise(await runTests(options))
  const ran = summary.passed + summary.failed + summary.skipped
  let ok = summary.failed === 0 && ran > 0
  if (options.coverage && ran > 0) ok = (await holdGate(process.cwd())) && ok
  if (ran === 0) console.log('no test matches what was asked for')
  for (const line of summary.leftOut) console.log(line)
  console.log(lastLine(summary))
  return ok ? 0 : 1
}

process.exitCode = await main()
setTimeout(() => {
  console.error('the test runner did not end by itself: something is still open')
  process.exit()
}, ENDS_WITHIN_MS).unref()
