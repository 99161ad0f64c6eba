/**
 * `npm start`: builds once what has to be built, and then is `parley serve`,
 * with the same options: `npm start -- --port 9000`.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { buildWhatIsMissing } from './building/build.ts'

const launcher = join(import.meta.dirname, '..', 'apps', 'cli', 'bin', 'parley.js')

try {
  await buildWhatIsMissing((line) => process.stdout.write(`${line}\n`))
  // In this very process: signals reach it directly, and no second one takes up memory.
  process.argv.splice(1, 1, launcher, 'serve')
  await import(pathToFileURL(launcher).href)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
