/**
 * `parley analyze --jsonl`: a line in, a line out, in order, for as long as lines come.
 *
 * Memory holds what has arrived and is not yet answered, never more: reading
 * waits while the reader of the answers is slow.
 */
import { analyze, type RuleOptions } from '@parley/analyst'

import { EXIT } from '../complaint.ts'
import { lineError, readLine } from '../input/analyze-line.ts'
import { lines } from '../input/lines.ts'
import { LARGEST_FILE } from '../input/read-files.ts'
import { rulesOfProject } from '../input/rules-file.ts'
import { print } from '../output/print.ts'
import type { RulesOption } from '../program.ts'

interface Answer {
  readonly line: string
  readonly isError: boolean
}

export async function runAnalyze(options: RulesOption): Promise<void> {
  const rules = await rulesOfProject(options.rules)
  for await (const batch of lines(process.stdin, LARGEST_FILE)) {
    let text = ''
    for (const line of batch) {
      if (line !== null && isBlank(line)) continue
      const answer = answerTo(line, rules)
      text += answer.line
      if (answer.isError) process.exitCode = EXIT.findings
    }
    await print(text)
  }
}

function answerTo(line: Uint8Array | null, rules: RuleOptions): Answer {
  if (line === null) return failed(lineError(null, 'LINE_TOO_LONG', 'the line is over 10 MB'))
  const { input, refusal } = readLine(line)
  if (refusal !== null) return failed(refusal)
  try {
    return { line: `${JSON.stringify(analyze(input, rules))}\n`, isError: false }
  } catch (error) {
    // A fault of ours in one line must not take the thousands after it along.
    const reason = error instanceof Error ? error.message : String(error)
    return failed(lineError(input.id, 'ANALYSIS_FAILED', `this is a fault of parley itself: ${reason}`))
  }
}

const failed = (error: object): Answer => ({ line: `${JSON.stringify(error)}\n`, isError: true })

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 0x20 || byte === 0x09)
