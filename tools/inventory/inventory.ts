/**
 * Behaviours matched with the tests that cite them: what is proven, and what not yet.
 *
 * Pure, and the order of everything follows the behaviours and the test files.
 * A citation of an id that nobody stated is a problem: it would prove nothing.
 */
import { behavioursFile, type Behaviour } from './behaviours.ts'
import { categories, type Category, type TestFile } from './test-files.ts'

export interface Proof {
  readonly file: string
  readonly title: string
  readonly category: Category
}

export interface BehaviourStanding extends Behaviour {
  readonly tests: readonly Proof[]
}

export interface GroupStanding {
  readonly group: string
  readonly total: number
  readonly covered: number
  readonly not_yet: readonly string[]
}

export interface CategoryShare {
  readonly category: Category
  readonly files: number
  /** Tests as written: a table or a property counts once. */
  readonly tests: number
  /** Of all tests, between 0 and 1. */
  readonly share: number
}

export interface Inventory {
  readonly behaviours: readonly BehaviourStanding[]
  readonly groups: readonly GroupStanding[]
  readonly shares: readonly CategoryShare[]
  readonly problems: readonly string[]
}

export function takeInventory(behaviours: readonly Behaviour[], files: readonly TestFile[]): Inventory {
  const proofs = new Map<string, Proof[]>(behaviours.map(({ id }) => [id, []]))
  const problems: string[] = []

  for (const { file, category, titles } of files) {
    for (const { title, cites, malformed, skipped } of titles) {
      for (const bracket of malformed) {
        problems.push(`${file}: "${title}" cites ${bracket}, which is not of the form [S001] or [S001, S002]`)
      }
      for (const id of cites) {
        const known = proofs.get(id)
        if (!known) problems.push(`${file}: "${title}" cites ${id}, which ${behavioursFile} does not have`)
        else if (!skipped) known.push({ file, title, category })
      }
    }
  }

  const standings = behaviours.map((behaviour) => ({ ...behaviour, tests: proofs.get(behaviour.id) ?? [] }))
  return { behaviours: standings, groups: byGroup(standings), shares: sharesOf(files), problems }
}

function byGroup(standings: readonly BehaviourStanding[]): readonly GroupStanding[] {
  return [...Map.groupBy(standings, ({ group }) => group)].map(([group, members]) => {
    const notYet = members.filter(({ tests }) => tests.length === 0).map(({ id }) => id)
    return { group, total: members.length, covered: members.length - notYet.length, not_yet: notYet }
  })
}

function sharesOf(files: readonly TestFile[]): readonly CategoryShare[] {
  const testsIn = (some: readonly TestFile[]) =>
    some.flatMap(({ titles }) => titles).filter(({ kind }) => kind === 'test').length
  const all = testsIn(files)
  return categories.map((category) => {
    const own = files.filter((file) => file.category === category)
    return { category, files: own.length, tests: testsIn(own), share: share(testsIn(own), all) }
  })
}

/** A part of a whole between 0 and 1; of nothing, nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** Sorted ids with runs drawn together: S001, S003-S005. */
export function idRanges(ids: readonly string[]): readonly string[] {
  const runs: { first: string; last: string }[] = []
  for (const id of ids) {
    const run = runs.at(-1)
    if (run && Number(id.slice(1)) === Number(run.last.slice(1)) + 1) run.last = id
    else runs.push({ first: id, last: id })
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}-${last}`))
}
