/** Completion for bash 3.2 and later: files where files are wanted, words everywhere else. */
import type { CommandWords } from './command-line.ts'

export function bashCompletion(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  return `# Completion of parley for bash.
_parley() {
  local word="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" IFS=$'\\n'
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=( $(compgen -W "$(printf '%s\\n' ${names} --help --version)" -- "$word") )
    return
  fi
  case "$command $previous" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$command $word" in
${commands.map(optionCase).join('\n')}
${commands.flatMap(argumentCase).join('\n')}
    *) COMPREPLY=( $(compgen -f -- "$word") ) ;;
  esac
}
complete -o filenames -F _parley parley
`
}

function valueCases({ name, options }: CommandWords): string[] {
  return options.flatMap(({ names, values }) => {
    if (values === null) return []
    const patterns = names.map((each) => `"${name} ${each}"`).join(' | ')
    return [`    ${patterns}) ${reply(values)}; return ;;`]
  })
}

function optionCase({ name, options }: CommandWords): string {
  return `    "${name} "-*) ${reply(options.flatMap(({ names }) => names.filter((each) => each.startsWith('--'))))} ;;`
}

function argumentCase({ name, values }: CommandWords): string[] {
  if (values === null) return [`    "${name} "*) ;;`]
  return values.length === 0 ? [] : [`    "${name} "*) ${reply(values)} ;;`]
}

function reply(values: readonly string[]): string {
  if (values.length === 0) return 'COMPREPLY=( $(compgen -f -- "$word") )'
  return `COMPREPLY=( $(compgen -W "$(printf '%s\\n' ${values.join(' ')})" -- "$word") )`
}
