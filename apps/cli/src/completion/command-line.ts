/** What a completion script has to know about the program: its commands, their options, what each may be. */
import type { Command, Option } from 'commander'

export interface OptionWords {
  /** `--format`, and `-f` where there is one. */
  readonly names: readonly string[]
  readonly description: string
  /** Null when it takes nothing, empty when any file may follow. */
  readonly values: readonly string[] | null
}

export interface CommandWords {
  readonly name: string
  readonly description: string
  readonly options: readonly OptionWords[]
  /** The words its argument may be; empty when it takes files, null when it takes none. */
  readonly values: readonly string[] | null
}

export function commandLine(parley: Command): readonly CommandWords[] {
  return parley.commands.map((command) => {
    const [argument] = command.registeredArguments
    return {
      name: command.name(),
      description: command.description(),
      options: [...command.options.map(optionWords), HELP],
      values: argument === undefined ? null : (argument.argChoices ?? []),
    }
  })
}

function optionWords({ long, short, description, argChoices, required, optional }: Option): OptionWords {
  const names = [long, short].flatMap((name) => (typeof name === 'string' ? [name] : []))
  return { names, description, values: required || optional ? (argChoices ?? []) : null }
}

const HELP: OptionWords = { names: ['--help', '-h'], description: 'print this help', values: null }
