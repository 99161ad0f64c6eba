/**
 * Which way imports point: the one table behind the fence.
 *
 * A new package is one line here. A package that has no line may not import
 * anything, and says so: a fence that knows nothing of a folder would otherwise
 * pass whatever stands in it.
 */
export interface Direction {
  /** The packages its source may import, each by its public entry `@parley/name`. */
  readonly uses: readonly string[]
  /** No clock, no randomness, no input or output: the same answer for the same question, for ever. */
  readonly pure?: true
  /** Loaded only when a command needs it, so by `await import()` and never at the top of a file. */
  readonly lazily?: readonly string[]
  /** What its tests may import on top, besides `testing`. */
  readonly testsAlsoUse?: readonly string[]
  /** The only file of this package that may name these. */
  readonly onlyFrom?: { readonly file: string; readonly uses: readonly string[] }
}

export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  domain: { uses: [], pure: true },
  analyst: { uses: ['domain'], pure: true },
  agents: { uses: ['domain', 'analyst'] },
  log: { uses: ['domain'], pure: true },
  application: { uses: ['domain', 'analyst', 'agents', 'log'] },
  adapters: { uses: ['domain', 'analyst', 'agents', 'log', 'application'] },
  protocol: { uses: ['domain'] },
  client: { uses: ['domain', 'protocol'] },
  testing: { uses: ['domain'] },
  cli: {
    uses: ['domain', 'analyst', 'application', 'client'],
    lazily: ['server'],
    testsAlsoUse: ['protocol'],
  },
  web: { uses: ['domain', 'protocol', 'client'] },
  server: {
    uses: ['domain', 'analyst', 'agents', 'log', 'application', 'protocol'],
    onlyFrom: { file: 'src/compose.ts', uses: ['adapters'] },
    testsAlsoUse: ['client', 'adapters'],
  },
}

/** Folders that stand outside the layers and may look at all of them. */
export const OUTSIDE_THE_LAYERS: readonly string[] = ['tools', 'benchmarks']

/** What only tests may import. */
export const FOR_TESTS_ONLY = 'testing'
