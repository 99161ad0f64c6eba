/**
 * The edge of the command line: here arguments come in, complaints become
 * lines on standard error, and every ending gets its exit code.
 */
import { CommanderError } from 'commander'

import { Complaint, EXIT } from './complaint.ts'
import { program } from './program.ts'
import { printable } from './terminal/printable.ts'

export async function runParley(list: readonly string[]): Promise<void> {
  process.stdout.on('error', endWhenNobodyReads)
  process.stderr.on('error', endWhenNobodyReads)
  try {
    await program().parseAsync(list, { from: 'user' })
  } catch (error) {
    process.exitCode = await say(error)
  }
}

/** `parley … | head` is no failure; what was to be said by the exit code is kept. */
function endWhenNobodyReads(error: Error & { code?: string }): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? EXIT.fine)
}

async function say(error: unknown): Promise<number> {
  // commander has printed its own line, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.badInput

  if (error instanceof Complaint) {
    for (const line of error.lines) process.stderr.write(`parley: ${line}\n`)
    return error.exit
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`parley: this is a fault of parley itself, please report it:\n`)
  for (const line of what.split('\n')) process.stderr.write(`  ${printable(line)}\n`)
  return EXIT.fault
}
