/**
 * `npm start`: the main job on a meeting of our own, what to try next, and the result as a page.
 *
 * It runs the command that everybody else runs and fails when that fails. The page is
 * served on this machine alone (PORT, 8000) until Ctrl+C; `--once` ends after the table.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { extractRequirements } from '@parley/application'

import { samplePage } from './start/sample-page.ts'
import { serve } from './start/serve.ts'

const root = resolve(import.meta.dirname, '..')
const sample = join('apps', 'cli', 'samples', 'returns-desk-meeting.txt')

process.stdout.write(`This is what Parley hears in a meeting (${sample}):\n\n`)
process.exitCode = await showTable()
if (process.exitCode === 0 && !process.argv.includes('--once')) await showPage()

async function showTable(): Promise<number> {
  const command = [join(root, 'apps', 'cli', 'bin', 'parley.js'), 'extract', sample, '--format', 'table']
  // Its hints are for those who have no `parley` on their path, as after `npx parley`.
  const env = { ...process.env, npm_command: 'exec' }
  const run = spawn(process.execPath, command, { cwd: root, env, stdio: 'inherit' })
  const [code] = (await once(run, 'exit')) as [number | null]
  return code ?? 1
}

async function showPage(): Promise<void> {
  const port = Number(process.env['PORT'] ?? 8000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stderr.write(`PORT is “${process.env['PORT']}”; it has to be a number from 0 to 65535.\n`)
    process.exitCode = 2
    return
  }
  const text = readFileSync(join(root, sample), 'utf8')
  const { report } = extractRequirements([{ name: sample, text }], {
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    now: '2026-01-01T00:00:00Z',
    version: '0.1.0',
  })
  try {
    const server = await serve(samplePage(report, text), port)
    const address = server.address()
    const taken = typeof address === 'object' && address !== null ? address.port : port
    process.stdout.write(
      `\nThe same beside the words it came from: http://127.0.0.1:${taken}  (Ctrl+C ends it)\n`,
    )
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => server.close().closeAllConnections())
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    process.stderr.write(
      `\nPort ${port} is in use, so there is no page; PORT=8001 npm start shows it at another.\n`,
    )
  }
}
