/** `npm run inventory`: which of our behaviours are covered by which test. The story is in `inventory/command.ts`. */
import { fileURLToPath } from 'node:url'
import { runInventory } from './inventory/command.ts'

const here = fileURLToPath(new URL('..', import.meta.url))
const { output, problems, exitCode } = runInventory(
  process.argv.slice(2),
  here,
  process.stdout.columns ?? 120,
)

if (output !== '') process.stdout.write(`${output}\n`)
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = exitCode
