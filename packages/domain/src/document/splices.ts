/**
 * What differs between two lists of sections, as splices: a version is kept as its
 * difference from the one before, so that it costs what changed.
 *
 * `spliced(before, splicesBetween(before, after))` is `after`, always.
 */
import type { PublishedSection } from './section.ts'

/** In place of `remove` sections at `at` stand these. */
export interface SectionSplice {
  /** Counted in the list before: splices come in order, and do not touch. */
  readonly at: number
  readonly remove: number
  readonly insert: readonly PublishedSection[]
}

/** Few and small where little changed; ids are taken to stand once in a list. */
export function splicesBetween(
  before: readonly PublishedSection[],
  after: readonly PublishedSection[],
): readonly SectionSplice[] {
  const splices: { at: number; remove: number; insert: PublishedSection[] }[] = []
  const steps = openSteps(before, after)
  let [old, now] = [0, 0]
  while (old < before.length || now < after.length) {
    const [gone, fresh] = [before[old], after[now]]
    if (isSame(gone, fresh)) {
      old += 1
      now += 1
      continue
    }
    let last = splices.at(-1)
    if (last === undefined || last.at + last.remove !== old) {
      last = { at: old, remove: 0, insert: [] }
      splices.push(last)
    }
    const { leave, enter } = steps(old, now)
    last.remove += leave
    for (const section of after.slice(now, now + enter)) last.insert.push(section)
    old += leave
    now += enter
  }
  return splices
}

/** How many sections leave and enter at a place where the lists differ. */
interface Step {
  readonly leave: number
  readonly enter: number
}

/** So many places are looked at one by one, all in all; then both lists are indexed. */
const MOST_LOOKS = 20_000

/** What makes the lists meet again soonest. */
function openSteps(before: readonly PublishedSection[], after: readonly PublishedSection[]) {
  let looks = 0
  let index: readonly [inBefore: Index, inAfter: Index] | null = null

  /** In both lists at once, a place further each time, until one of the two is found; null: not soon enough. */
  function walk(gone: string, fresh: string, old: number, now: number): Step | null {
    for (let on = 1; old + on < before.length || now + on < after.length; on += 1) {
      looks += 1
      if (looks > MOST_LOOKS) return null
      if (after[now + on]?.id === gone) return { leave: 0, enter: on }
      if (before[old + on]?.id === fresh) return { leave: on, enter: 0 }
    }
    return { leave: 1, enter: 0 }
  }

  function lookUp(gone: string, fresh: string, old: number, now: number): Step {
    index ??= [indexOf(before), indexOf(after)]
    const [inBefore, inAfter] = index
    const [toGone, toFresh] = [inAfter(gone, now), inBefore(fresh, old)]
    if (toGone === Infinity && toFresh === Infinity) return { leave: 1, enter: 0 }
    return toGone <= toFresh ? { leave: 0, enter: toGone } : { leave: toFresh, enter: 0 }
  }

  return (old: number, now: number): Step => {
    const [gone, fresh] = [before[old], after[now]]
    if (gone === undefined) return { leave: 0, enter: after.length - now }
    if (fresh === undefined) return { leave: before.length - old, enter: 0 }
    if (gone.id === fresh.id) return { leave: 1, enter: 1 }
    const near = looks > MOST_LOOKS ? null : walk(gone.id, fresh.id, old, now)
    return near ?? lookUp(gone.id, fresh.id, old, now)
  }
}

type Index = ReturnType<typeof indexOf>

/** How far on an id stands; Infinity when it does not come any more. */
function indexOf(list: readonly PublishedSection[]) {
  const all = new Map(list.map((section, index) => [section.id, index]))
  return (id: string, from: number): number => {
    const at = all.get(id) ?? -1
    return at < from ? Infinity : at - from
  }
}

function isSame(one: PublishedSection | undefined, other: PublishedSection | undefined): boolean {
  return one === other || (one?.hash === other?.hash && one?.id === other?.id)
}

/** The list after. */
export function spliced(
  before: readonly PublishedSection[],
  splices: readonly SectionSplice[],
): readonly PublishedSection[] {
  const list = [...before]
  spliceInPlace(list, splices)
  return list
}

/** From the last to the first, so that the places of the others hold. */
export function spliceInPlace(list: PublishedSection[], splices: readonly SectionSplice[]): void {
  for (let index = splices.length - 1; index >= 0; index -= 1) {
    const splice = splices[index]
    if (splice === undefined) continue
    const { at, remove, insert } = splice
    if (remove !== insert.length) list.splice(at, remove, ...insert)
    else for (let offset = 0; offset < remove; offset += 1) put(list, at + offset, insert[offset])
  }
}

function put(list: PublishedSection[], at: number, section: PublishedSection | undefined): void {
  if (section !== undefined) list[at] = section
}
