/** Completion for zsh, by its own _arguments. */
import type { CommandWords, OptionWords } from './command-line.ts'

export function zshCompletion(commands: readonly CommandWords[]): string {
  const described = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`)
  return `#compdef parley
# Completion of parley for zsh.
_parley() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    _arguments '--help[print this help]' '--version[print the version]'
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ "$funcstack[1]" == "_parley" ]]; then
  _parley "$@"
else
  compdef _parley parley
fi
`
}

function commandCase({ name, options, values }: CommandWords): string {
  const specs = [...options.map(optionSpec), ...argumentSpec(values)]
  return `    ${name})\n      _arguments \\\n${specs.map((spec) => `        ${spec}`).join(' \\\n')}\n      ;;`
}

function optionSpec({ names, description, values }: OptionWords): string {
  const value = values === null ? '' : `:value:${choices(values)}`
  const text = quoted(`[${description.replaceAll(/[[\]:]/g, ' ')}]${value}`)
  return names.length === 1 ? `${names[0]}${text}` : `'(${names.join(' ')})'{${names.join(',')}}${text}`
}

function argumentSpec(values: CommandWords['values']): string[] {
  if (values === null) return []
  return [values.length === 0 ? `'*:file:_files'` : `'1:word:${choices(values)}'`]
}

const choices = (values: readonly string[]): string =>
  values.length === 0 ? '_files' : `(${values.join(' ')})`

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
