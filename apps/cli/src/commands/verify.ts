/**
 * `parley verify`: whether what is kept is what was written. Nothing is changed.
 */
import type { LogVerdict } from '@parley/application'

import { EXIT } from '../complaint.ts'
import { count } from '../formats/count.ts'
import { json } from '../formats/json.ts'
import { openFolder } from '../input/open-folder.ts'
import { print } from '../output/print.ts'
import type { VerifyOptions } from '../program.ts'
import { printable } from '../terminal/printable.ts'

export async function runVerify({ data, format }: VerifyOptions): Promise<void> {
  const { kept } = await openFolder(data)
  try {
    const verdict = await kept.verify(() => {})
    process.exitCode = verdict.faults.length > 0 ? EXIT.findings : EXIT.fine
    await print(format === 'json' ? json(verdict) : inWords(verdict))
  } finally {
    await kept.close()
  }
}

function inWords({ streams, events, sections, audit, faults }: LogVerdict): string {
  const looked = `${count(streams, 'stream')}, ${count(events, 'event')}, ${count(sections, 'section')} and ${count(audit, 'line')} of the audit were looked at.`
  if (faults.length === 0) return `${looked} All of it is what was written.\n`
  const lines = faults.map(({ message }) => `  ${printable(message)}\n`)
  return `${looked} ${count(faults.length, 'stream')} ${faults.length === 1 ? 'is' : 'are'} not what was written:\n${lines.join('')}`
}
