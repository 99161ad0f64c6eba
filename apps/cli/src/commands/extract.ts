/** `parley extract`: read every file, find the requirements, write them once. */
import { createHash } from 'node:crypto'
import { extname } from 'node:path'

import type { ExtractionResult, InputFile, LintOptions } from '@parley/application'

import { count } from '../formats/count.ts'
import { csv } from '../formats/csv.ts'
import { json } from '../formats/json.ts'
import { table } from '../formats/table.ts'
import { readFiles } from '../input/read-files.ts'
import { rulesOfProject } from '../input/rules-file.ts'
import { instantOfRun } from '../input/instant-of-run.ts'
import { print, tell } from '../output/print.ts'
import { announce } from '../output/progress.ts'
import { targetAt, writeWhole } from '../output/write-file.ts'
import type { ExtractOptions } from '../program.ts'
import { printable } from '../terminal/printable.ts'
import { paper, screenOf, type Screen } from '../terminal/screen.ts'
import { version } from '../version.ts'

type Format = NonNullable<ExtractOptions['format']>

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.csv': 'csv',
}

export async function runExtract(names: readonly string[], options: ExtractOptions): Promise<void> {
  const output = options.output === '-' ? undefined : options.output
  const target = output === undefined ? null : await targetAt(output, names)
  const rules = await rulesOfProject(options.rules)
  const { files, writtenAt } = await readFiles(names)
  const result = await extracted(files, instantOfRun(writtenAt, process.env), rules)

  const screen = target === null ? screenOf(process.stdout, process.env) : paper
  const format = options.format ?? formatFor(output, screen)
  const text = written(format, result, files, screen)
  if (target === null) return print(text)

  await writeWhole(target, text)
  if (process.stderr.isTTY) {
    tell(
      `${printable(target.name)}: ${count(result.report.requirements.length, 'requirement')}, as ${format}.`,
    )
  }
}

async function extracted(
  files: readonly InputFile[],
  now: string,
  rules: LintOptions,
): Promise<ExtractionResult> {
  // Loads the language model, which only good input is worth.
  const { extractRequirements } = await import('@parley/application')
  const characters = files.reduce((sum, { text }) => sum + text.length, 0)
  const done = announce('Reading', characters)
  try {
    return extractRequirements(files, { sha256, now, version: version(), rules })
  } finally {
    done()
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The ending of the output file decides, then whether a person looks at a terminal. */
export function formatFor(output: string | undefined, screen: Pick<Screen, 'isTerminal'>): Format {
  if (output === undefined) return screen.isTerminal ? 'table' : 'markdown'
  return BY_ENDING[extname(output).toLowerCase()] ?? 'markdown'
}

function written(
  format: Format,
  result: ExtractionResult,
  files: readonly InputFile[],
  screen: Screen,
): string {
  const { report, markdown } = result
  switch (format) {
    case 'json':
      return json(report)
    case 'markdown':
      return markdown()
    case 'csv':
      return csv(report)
    case 'table':
      return table(report, { screen, files, command: commandHere(process.env) })
  }
}

/** Who came by npx has no `parley` on the path. */
function commandHere(variables: Readonly<Record<string, string | undefined>>): string {
  return variables['npm_command'] === 'exec' ? 'npx parley' : 'parley'
}
