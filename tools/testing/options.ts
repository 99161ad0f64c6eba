/**
 * The options of `npm test`, read from the command line; a wrong one is said, never ignored.
 */
export const CATEGORIES = ['unit', 'integration', 'browser'] as const
export type Category = (typeof CATEGORIES)[number]

/** The servers that can be used for real or left out; a browser and a terminal are always real. */
export const REAL_SERVICES = ['redis', 'postgres', 'model'] as const
export type RealService = (typeof REAL_SERVICES)[number]

export interface TestOptions {
  /** Empty means all. */
  readonly categories: readonly Category[]
  /** Found in a file's path or in a test's title, as plain text, whatever the case. */
  readonly pattern: string | null
  /** The servers to use for real, and no others; null leaves it to what is found. */
  readonly real: readonly RealService[] | null
  readonly coverage: boolean
  /** Runs files and tests in an order of chance; the seed brings the same order back. */
  readonly shuffle: { readonly seed: number | null } | null
  readonly eachFileAlone: boolean
  readonly help: boolean
}

export const USAGE = `npm test -- [options]
  --category unit|integration|browser   only these (repeat it, or put commas between)
  --pattern TEXT                        only tests with TEXT in their file's path or their title
  --real redis,postgres,model           these servers for real, and they must be there; no others
  --coverage                            measure, and hold the coverage gate
  --shuffle [SEED]                      in an order of chance; a seed brings the same order back
  --each-file-alone                     one file after the other, each in a run of its own
  --help                                this`

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** The options, or one line that says what is wrong with them. */
export function readOptions(words: readonly string[]): TestOptions | { readonly problem: string } {
  const options: Writable<TestOptions> = {
    categories: [],
    pattern: null,
    real: null,
    coverage: false,
    shuffle: null,
    eachFileAlone: false,
    help: false,
  }
  const left = words.flatMap(apartAtEquals)
  while (left.length > 0) {
    const problem = readOne(left.shift() ?? '', left, options)
    if (problem !== null) return { problem }
  }
  return options
}

/** Reads one option and what belongs to it, and takes that from the words that are left. */
function readOne(word: string, left: string[], options: Writable<TestOptions>): string | null {
  switch (word) {
    case '--category': {
      const read = readList(word, left, CATEGORIES)
      if (typeof read === 'string') return read
      options.categories = [...options.categories, ...read]
      return null
    }
    case '--real': {
      const read = readList(word, left, REAL_SERVICES)
      if (typeof read === 'string') return read
      options.real = [...(options.real ?? []), ...read]
      return null
    }
    case '--pattern': {
      const value = left.shift()
      if (value === undefined || value === '') return '--pattern needs a text to look for'
      options.pattern = value
      return null
    }
    case '--shuffle':
      options.shuffle = { seed: /^\d+$/.test(left[0] ?? '') ? Number(left.shift()) : null }
      return null
    case '--coverage':
      options.coverage = true
      return null
    case '--each-file-alone':
      options.eachFileAlone = true
      return null
    case '--help':
      options.help = true
      return null
    default:
      return `unknown option ${word}; npm test -- --help lists them`
  }
}

function readList<Name extends string>(
  option: string,
  left: string[],
  known: readonly Name[],
): Name[] | string {
  const value = left.shift()
  const names = (value ?? '').split(',').filter((name) => name !== '')
  if (value === undefined || names.length === 0 || value.startsWith('--')) {
    return `${option} needs one or more of ${known.join(', ')}`
  }
  const found = known.filter((name) => names.includes(name))
  const unknown = names.find((name) => !found.some((each) => each === name))
  return unknown === undefined ? found : `${option} does not know "${unknown}"; it takes ${known.join(', ')}`
}

/** `--category=unit` is `--category unit`. */
function apartAtEquals(word: string): string[] {
  const [, option, value] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? []
  return option === undefined || value === undefined ? [word] : [option, value]
}
