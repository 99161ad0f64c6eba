/** `parley lint`: check specifications, print what was found, and let the exit code say whether it is enough to stop. */
import { lintSpecification, type LintReport } from '@parley/application'
import type { Severity } from '@parley/domain'

import { EXIT } from '../complaint.ts'
import { json } from '../formats/json.ts'
import { knownRules } from '../formats/known-rules.ts'
import { lintText } from '../formats/lint-text.ts'
import { sarif } from '../formats/sarif.ts'
import { readFiles } from '../input/read-files.ts'
import { rulesOfProject } from '../input/rules-file.ts'
import { print } from '../output/print.ts'
import { announce } from '../output/progress.ts'
import type { LintOptions } from '../program.ts'
import { screenOf } from '../terminal/screen.ts'
import { version } from '../version.ts'

export async function runLint(names: readonly string[], options: LintOptions): Promise<void> {
  const rules = await rulesOfProject(options.config ?? options.rules)
  const { files } = await readFiles(names)
  const reports = files.map((file) => {
    const done = announce(`Checking ${file.name}`, file.text.length)
    const report = lintSpecification(file, rules)
    done()
    return report
  })

  // Set before printing: it also stands when nobody reads to the end.
  process.exitCode = fails(reports, options.failOn) ? EXIT.findings : EXIT.fine
  await print(written(reports, options.format))
}

function written(reports: readonly LintReport[], format: LintOptions['format']): string {
  switch (format) {
    case 'json':
      return json(reports)
    case 'sarif':
      return json(sarif(reports, knownRules(), version()))
    case 'text':
      return lintText(reports, screenOf(process.stdout, process.env))
  }
}

/** `warning` stops at errors too. */
export function fails(reports: readonly LintReport[], failOn: LintOptions['failOn']): boolean {
  const stopping: Readonly<Record<LintOptions['failOn'], readonly Severity[]>> = {
    error: ['error'],
    warning: ['error', 'warning'],
    never: [],
  }
  return reports.some(({ findings }) => findings.some(({ severity }) => stopping[failOn].includes(severity)))
}
