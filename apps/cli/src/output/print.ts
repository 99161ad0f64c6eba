/**
 * Results go to standard output, everything about them to standard error.
 *
 * Waits while the reader is slow. A reader that has seen enough (`| head`) is
 * no failure: `main.ts` ends the program quietly then.
 */
import { once } from 'node:events'

export async function print(text: string): Promise<void> {
  if (text === '' || process.stdout.write(text)) return
  await once(process.stdout, 'drain')
}

/** A line for the person, beside the result. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
