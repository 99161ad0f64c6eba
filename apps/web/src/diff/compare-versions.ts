/**
 * Two versions of the document side by side: one row for each section that
 * differs, one for each run of sections that are the same.
 *
 * Order is that of the later version; what left stands where it stood.
 */
import type { Section } from '@parley/domain'
import { readClause, type ReadClause } from '../document/read-section.ts'

export type ChangeKind = 'added' | 'changed' | 'removed'

export interface Change {
  readonly kind: ChangeKind
  readonly id: string
  readonly title: string
  readonly before: Side | null
  readonly after: Side | null
}

export interface Side {
  readonly section: Section
  /** Null for what is no requirement. */
  readonly clause: ReadClause | null
}

export type ComparisonRow =
  | { readonly row: 'chapter'; readonly id: string; readonly title: string }
  | { readonly row: 'change'; readonly change: Change }
  | { readonly row: 'same'; readonly id: string; readonly titles: readonly string[] }

export interface ChapterLine {
  readonly id: string
  readonly title: string
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export interface Comparison {
  readonly rows: readonly ComparisonRow[]
  readonly changes: readonly Change[]
  readonly chapters: readonly ChapterLine[]
  readonly counts: {
    readonly added: number
    readonly changed: number
    readonly removed: number
    readonly same: number
  }
}

/** Lists that follow from everything else: they always differ, and say nothing new. */
const DERIVED: ReadonlySet<string> = new Set(['title', 'actors', 'traceability', 'history'])
/** What stands under these heads says only whether anything follows. */
const HEADS: ReadonlySet<string> = new Set([
  'functional',
  'quality',
  'security',
  'data',
  'constraints',
  'assumptions',
])

export function compareVersions(before: readonly Section[], after: readonly Section[]): Comparison {
  const earlier = new Map(before.map((section) => [section.id, section]))
  const rows: ComparisonRow[] = []
  const chapters: ChapterLine[] = []
  const changes: Change[] = []
  let same: string[] = []
  let sameCount = 0

  const flush = (): void => {
    if (same.length > 0) rows.push({ row: 'same', id: `same ${rows.length}`, titles: same })
    same = []
  }

  for (const [section, inAfter] of merged(before, after)) {
    if (DERIVED.has(section.id)) continue
    if (section.level <= 2) {
      flush()
      chapters.push({ id: section.id, title: section.title, added: 0, changed: 0, removed: 0 })
      rows.push({ row: 'chapter', id: section.id, title: section.title })
    }
    if (HEADS.has(section.id)) continue
    const change = changeOf(earlier.get(section.id) ?? null, inAfter ? section : null)
    if (change === null) {
      if (section.level > 2) {
        same.push(section.title)
        sameCount += 1
      }
      continue
    }
    flush()
    changes.push(change)
    rows.push({ row: 'change', change })
    const chapter = chapters.at(-1)
    if (chapter !== undefined)
      chapters[chapters.length - 1] = { ...chapter, [change.kind]: chapter[change.kind] + 1 }
  }
  flush()

  const number = (kind: ChangeKind): number => changes.filter((change) => change.kind === kind).length
  const counts = {
    added: number('added'),
    changed: number('changed'),
    removed: number('removed'),
    same: sameCount,
  }
  return { rows: withoutEmptyChapters(rows), changes, chapters, counts }
}

/** Each section once, and whether the later version holds it. */
function* merged(
  before: readonly Section[],
  after: readonly Section[],
): Generator<readonly [Section, boolean]> {
  const later = new Set(after.map(({ id }) => id))
  const leftAfter = new Map<string, Section[]>()
  let anchor = ''
  for (const section of before) {
    if (later.has(section.id)) anchor = section.id
    else leftAfter.set(anchor, [...(leftAfter.get(anchor) ?? []), section])
  }
  for (const section of leftAfter.get('') ?? []) yield [section, false]
  for (const section of after) {
    yield [section, true]
    for (const gone of leftAfter.get(section.id) ?? []) yield [gone, false]
  }
}

function changeOf(before: Section | null, after: Section | null): Change | null {
  const [one, other] = [sideOf(before), sideOf(after)]
  const named = other ?? one
  if (named === null || (one !== null && other !== null && readsTheSame(one, other))) return null
  const kind = one === null ? 'added' : other === null ? 'removed' : 'changed'
  const { section, clause } = named
  return { kind, id: section.id, title: clause?.title ?? section.title, before: one, after: other }
}

function sideOf(section: Section | null): Side | null {
  return section === null ? null : { section, clause: readClause(section) }
}

/** A requirement is the same when its words are: that somebody accepted it changes no word of it. */
function readsTheSame(
  { section: one, clause: first }: Side,
  { section: other, clause: second }: Side,
): boolean {
  if (first === null || second === null) return one.markdown === other.markdown && one.title === other.title
  return (
    first.title === second.title &&
    first.statement === second.statement &&
    first.inferred === second.inferred &&
    first.criteria.join('\n') === second.criteria.join('\n')
  )
}

/** A chapter is named when something under it is shown. */
function withoutEmptyChapters(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  return rows.filter(
    (row, index) => row.row !== 'chapter' || (rows[index + 1] ?? { row: 'chapter' }).row !== 'chapter',
  )
}
