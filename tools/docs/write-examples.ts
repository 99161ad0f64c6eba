/** `node tools/docs/write-examples.ts`: runs every example of the documentation and writes what it prints into its block. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { examplesIn, show, withBlock } from './examples.ts'
import { pagePaths, readPageAt } from './read-page.ts'

const root = resolve(import.meta.dirname, '../..')

for (const path of pagePaths(root)) {
  // From the last to the first, so that the lines above stay where they are.
  for (const example of examplesIn(readPageAt(root, path)).toReversed()) {
    const { lines, exitCode } = await show(root, example)
    const before = readFileSync(join(root, path), 'utf8')
    const after = withBlock(before, example, lines)
    if (after !== before) {
      writeFileSync(join(root, path), after)
      console.log(`${path}:${example.block.line}: written anew; read the difference`)
    }
    if (exitCode !== example.exits) {
      console.error(
        `${path}:${example.block.line}: ends with ${exitCode}, and the note says ${example.exits}`,
      )
      process.exitCode = 1
    }
  }
}
