/** Completion for fish. */
import type { CommandWords } from './command-line.ts'

export function fishCompletion(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap(commandLines)
  return `# Completion of parley for fish.
complete -c parley -f
complete -c parley -n __fish_use_subcommand -l help -s h -d 'print this help'
complete -c parley -n __fish_use_subcommand -l version -s V -d 'print the version'
${lines.join('\n')}
`
}

function commandLines({ name, description, options, values }: CommandWords): string[] {
  const here = `complete -c parley -n '__fish_seen_subcommand_from ${name}'`
  const offered =
    values === null ? [] : [values.length === 0 ? `${here} -F` : `${here} -a '${values.join(' ')}'`]
  return [
    `complete -c parley -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ...offered,
    ...options.map((option) => {
      const names = option.names.map((each) =>
        each.startsWith('--') ? `-l ${each.slice(2)}` : `-s ${each.slice(1)}`,
      )
      const takes =
        option.values === null
          ? ''
          : option.values.length === 0
            ? ' -r -F'
            : ` -x -a '${option.values.join(' ')}'`
      return `${here} ${names.join(' ')}${takes} -d ${quoted(option.description)}`
    }),
  ]
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`
