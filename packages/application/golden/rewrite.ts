/**
 * Writes golden outputs anew from what the analyst hears today, by hand and by name:
 *
 *     node packages/application/golden/rewrite.ts NAME … [--in FOLDER]
 *
 * Read the difference before you commit it: an output is a judgement of what is
 * right, not a record of what came out. In CI nothing is ever rewritten.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { extractRequirements } from '../src/extract-requirements.ts'
import { goldenOf } from '../src/golden/golden-of.ts'
import { readGoldenOutput } from '../src/golden/golden-output.ts'
import { inputNamed, NOW } from '../src/golden/golden-input.ts'

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: { in: { type: 'string' } },
})
const folder = values.in ?? fileURLToPath(new URL('.', import.meta.url))

if (process.env['CI']) {
  process.stderr.write('In CI golden outputs are compared and never rewritten.\n')
  process.exitCode = 1
} else if (names.length === 0) {
  process.stderr.write('Name the pairs to rewrite: node packages/application/golden/rewrite.ts NAME …\n')
  process.exitCode = 1
} else {
  for (const name of names) rewrite(name)
}

function rewrite(name: string): void {
  const file = readdirSync(folder).find((entry) => entry.startsWith(`${name}_input.`))
  if (file === undefined) throw new Error(`There is no input of the name ${name} in ${folder}.`)
  const output = join(folder, `${name}_output.json`)
  const before = readGoldenOutput(readFileSync(output, 'utf8'))
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const { report } = extractRequirements([inputNamed(file, readFileSync(join(folder, file), 'utf8'))], {
    now: NOW,
    version: 'golden',
    sha256,
  })
  writeFileSync(output, `${JSON.stringify(goldenOf(before, report), null, 2)}\n`)
  process.stdout.write(`${name}_output.json was written anew: read the difference before you commit it.\n`)
}
