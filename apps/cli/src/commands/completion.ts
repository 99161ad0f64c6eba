/** `parley completion`: scripts written from the program itself, so that they never lag behind it. */
import type { Command } from 'commander'

import { bashCompletion } from '../completion/bash.ts'
import { commandLine } from '../completion/command-line.ts'
import { fishCompletion } from '../completion/fish.ts'
import { zshCompletion } from '../completion/zsh.ts'
import { print } from '../output/print.ts'
import type { SHELLS } from '../program.ts'

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }

export async function runCompletion(shell: (typeof SHELLS)[number], parley: Command): Promise<void> {
  await print(SCRIPTS[shell](commandLine(parley)))
}
