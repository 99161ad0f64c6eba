/**
 * `npm start`: the main job on a meeting of our own, and what to try next.
 *
 * It runs the command that everybody else runs, ends by itself, and fails when that fails.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const sample = join('apps', 'cli', 'samples', 'returns-desk-meeting.txt')

process.stdout.write(`This is what Parley hears in a meeting (${sample}):\n\n`)

const command = [join(root, 'apps', 'cli', 'bin', 'parley.js'), 'extract', sample, '--format', 'table']
// Its hints are for those who have no `parley` on their path, as after `npx parley`.
const env = { ...process.env, npm_command: 'exec' }
const run = spawn(process.execPath, command, { cwd: root, env, stdio: 'inherit' })
const [code] = (await once(run, 'exit')) as [number | null]
process.exitCode = code ?? 1
