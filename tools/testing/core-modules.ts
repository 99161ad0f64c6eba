/**
 * The core modules: every folder of a pure package that holds behaviour has a property test.
 *
 * An example shows one case; a property holds for all of them, and the core is
 * where "for all" is promised. What is excused stands here with its reason, and
 * an excuse that is no longer needed is reported as a fault.
 */
export const CORE_PACKAGES = ['packages/domain/src', 'packages/analyst/src', 'packages/log/src']

/** Folder → why no property could be stated. */
export const EXCUSED: Readonly<Record<string, string>> = {}

export interface CoreModules {
  /** Folders with behaviour and a property test. */
  readonly tested: readonly string[]
  /** Folders with behaviour and none, and no excuse. */
  readonly missing: readonly string[]
  /** Excuses for folders that have a property test, no behaviour, or are gone. */
  readonly needlessExcuses: readonly string[]
}

/**
 * Sorts the core's folders. `files` are all source files with the number of
 * functions in each (types alone promise nothing); `tests` are all test files.
 */
export function coreModules(
  files: ReadonlyMap<string, number>,
  tests: readonly string[],
  excused: Readonly<Record<string, string>> = EXCUSED,
): CoreModules {
  const withBehaviour = new Set<string>()
  for (const [file, functions] of files) {
    const folder = moduleOf(file)
    if (folder !== null && functions > 0) withBehaviour.add(folder)
  }
  const withProperty = new Set(tests.filter((test) => test.endsWith('.property.test.ts')).map(moduleOf))
  const modules = [...withBehaviour].sort()
  return {
    tested: modules.filter((folder) => withProperty.has(folder)),
    missing: modules.filter((folder) => !withProperty.has(folder) && !(folder in excused)),
    needlessExcuses: Object.keys(excused).filter(
      (folder) => withProperty.has(folder) || !withBehaviour.has(folder),
    ),
  }
}

/** `packages/domain/src/requirement` for whatever lies in it; null for files outside the core or directly in src. */
function moduleOf(file: string): string | null {
  const root = CORE_PACKAGES.find((each) => file.startsWith(`${each}/`))
  if (root === undefined) return null
  const [folder, ...rest] = file.slice(root.length + 1).split('/')
  return folder === undefined || rest.length === 0 ? null : `${root}/${folder}`
}
