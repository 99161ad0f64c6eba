/**
 * Every setting that tests take from the environment, read here and nowhere else.
 *
 * Lint refuses `process.env` in tests, so this list is complete: whoever
 * wonders why a test behaves differently on another machine reads one file.
 */

/** What a test may need besides the repository itself. */
export const SERVICES = ['postgres', 'redis', 'chromium', 'terminal', 'model'] as const
export type Service = (typeof SERVICES)[number]

export interface TestEnvironment {
  /** `DATABASE_URL`: a PostgreSQL server to use instead of starting one. */
  readonly databaseUrl: string | null
  /** `PARLEY_POSTGRES`: the folder with the programs of the PostgreSQL to start, where it is not the newest installed. */
  readonly postgresPrograms: string | null
  /** `REDIS_URL`: a Redis server to use instead of starting one. */
  readonly redisUrl: string | null
  /** `CHROMIUM_PATH`: the browser to use instead of one at a usual place. */
  readonly chromiumPath: string | null
  /** `PARLEY_MODEL_URL`, `PARLEY_MODEL_KEY` and `PARLEY_MODEL`: a language model that speaks the OpenAI wire. */
  readonly modelUrl: string | null
  readonly modelKey: string | null
  readonly modelName: string | null
  /**
   * `PARLEY_REQUIRE`: services whose absence fails a test instead of leaving it out. `all` is what any
   * machine can install; a model costs money and is required only by its name.
   */
  readonly required: readonly Service[]
  /** `PARLEY_REAL`: the only servers to use for real; null leaves it to what is found. */
  readonly real: readonly Service[] | null
  /** `CI`: nobody is watching, so nothing that is kept may be rewritten. */
  readonly isContinuousIntegration: boolean
  /** `PARLEY_WRITE_GOLDEN`: golden files are written anew, by a person who then reads the difference. Never in CI. */
  readonly mayWriteGolden: boolean
  /** `PARLEY_BENCH_DATA`: the folder of the labelled sets, which are not part of the repository. */
  readonly benchData: string | null
  /** `PATH`, where programs are looked for. */
  readonly searchPath: readonly string[]
}

/** Reads the settings of this run; an unknown service in `PARLEY_REQUIRE` is refused, not ignored. */
export function testEnvironment(variables: Variables = process.env): TestEnvironment {
  const read = (name: string) => variables[name]?.trim() || null
  const isContinuousIntegration = !['', '0', 'false'].includes(variables['CI']?.toLowerCase() ?? '')
  return {
    databaseUrl: read('DATABASE_URL'),
    postgresPrograms: read('PARLEY_POSTGRES'),
    redisUrl: read('REDIS_URL'),
    chromiumPath: read('CHROMIUM_PATH'),
    modelUrl: read('PARLEY_MODEL_URL'),
    modelKey: read('PARLEY_MODEL_KEY'),
    modelName: read('PARLEY_MODEL'),
    required: servicesIn('PARLEY_REQUIRE', read('PARLEY_REQUIRE') ?? ''),
    real: variables['PARLEY_REAL'] === undefined ? null : servicesIn('PARLEY_REAL', variables['PARLEY_REAL']),
    isContinuousIntegration,
    mayWriteGolden: read('PARLEY_WRITE_GOLDEN') !== null && !isContinuousIntegration,
    benchData: read('PARLEY_BENCH_DATA'),
    searchPath: (read('PATH') ?? '')
      .split(process.platform === 'win32' ? ';' : ':')
      .filter((folder) => folder !== ''),
  }
}

/** The environment for a program that a test starts: this one with changes, and without the test runner's own marks. */
export function environmentWith(changes: Record<string, string | undefined> = {}): Record<string, string> {
  const kept = Object.entries({ ...process.env, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !isMarkOfRunner(entry[0], changes),
  )
  return Object.fromEntries(kept)
}

type Variables = Readonly<Record<string, string | undefined>>

function servicesIn(variable: string, list: string): readonly Service[] {
  const names = list.split(',').map((name) => name.trim())
  const wanted = names
    .filter((name) => name !== '' && name !== 'all')
    .map((name) => serviceNamed(variable, name))
  return SERVICES.filter(
    (service) => wanted.includes(service) || (names.includes('all') && service !== 'model'),
  )
}

function serviceNamed(variable: string, name: string): Service {
  const service = SERVICES.find((known) => known === name)
  if (service === undefined) {
    throw new Error(
      `${variable} names "${name}", which is no service; there are ${SERVICES.join(', ')}, or all.`,
    )
  }
  return service
}

/** vitest, npm and git speak to their children by variables; a program under test must not overhear them. */
function isMarkOfRunner(name: string, changes: Record<string, string | undefined>): boolean {
  if (name in changes) return false
  return /^(VITEST|TEST$|NODE_ENV$|NODE_OPTIONS$|PARLEY_(REQUIRE|REAL)$|FORCE_COLOR$|GIT_(DIR|INDEX_FILE|WORK_TREE|PREFIX)$|npm_|INIT_CWD$|MODE$|PROD$|DEV$|SSR$|BASE_URL$)/.test(
    name,
  )
}
