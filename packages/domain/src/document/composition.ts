/**
 * The sections of a session's document, again and again while it goes on: only
 * what changed is written anew, and what did not is the same object as before.
 *
 * Stops now and then, so that others may have their turn: a run that is left
 * halfway harms nothing.
 */
import type { RequirementId } from '../ids.ts'
import { isOpenQuestion } from '../question/question.ts'
import type { Requirement } from '../requirement/requirement.ts'
import { seatOf } from '../session/find.ts'
import type { SessionState } from '../session/state.ts'
import { entryOf, type Entry } from './entries.ts'
import type { Chapter } from './outline.ts'
import { openPages } from './pages.ts'
import { historySections, questionsSections, traceabilitySections } from './parts/back-sections.ts'
import {
  actorsSections,
  definitionsSection,
  purposeSection,
  scopeSection,
  titleSection,
  type Counts,
  type Term,
} from './parts/frame-sections.ts'
import { openHistory } from './parts/history-lines.ts'
import { requirementChapters } from './parts/requirement-chapters.ts'
import { openReading, unsureIn } from './reading.ts'
import type { Section } from './section.ts'

export interface DocumentOptions {
  /** Left out: the session's own. */
  readonly project_name?: string
  /** In place of the sentence that is written otherwise. */
  readonly purpose?: string
  readonly scope?: string
  readonly terms?: readonly Term[]
}

export interface Composition {
  sectionsOf(state: SessionState): Generator<void, readonly Section[]>
}

/** So many requirements are written between two stops: about a millisecond. */
const AT_A_STRETCH = 16

export function openComposition(options: DocumentOptions = {}): Composition {
  let remembered = emptyMemory()

  return {
    *sectionsOf(state) {
      const { purpose = null, scope = null, terms = [], project_name = state.project_name } = options
      if (!(yield* remembered.reading.following(state))) {
        remembered = emptyMemory()
        yield* remembered.reading.following(state)
      }
      const { reading, pages, history } = remembered
      yield
      yield* bringUpToDate(remembered, 'stated', state.requirements)
      yield* bringUpToDate(remembered, 'inferred', state.inferred_requirements)
      const stated = pages.groups('stated', remembered.stated)
      const inferred = pages.groups('inferred', remembered.inferred)

      const nameOf = (id: RequirementId): string => {
        const seat = seatOf(id)
        return (seat.inferred ? remembered.inferred : remembered.stated)[seat.index]?.name ?? id
      }
      yield
      const lines = yield* history.reading(state.history)
      history.rename(remembered.renamed.splice(0))
      yield
      const unsure = pages
        .groups('coverage', state.coverage)
        .flatMap((group) => pages.once('unsure', group, unsureIn))
      const standing = together([...stated, ...inferred].map((group) => pages.once('standing', group, stand)))
      const inChapter = (chapter: Chapter): readonly Section[] => standing.chapters[chapter] ?? []
      const open = state.questions.reduce((sum, one) => sum + (isOpenQuestion(one) ? 1 : 0), 0)

      const asKept = (section: Section): Section =>
        pages.section(section.id, [section.title, section.markdown], () => section)
      return [
        asKept(titleSection({ ...standing.counts, questions: open + unsure.length }, project_name)),
        asKept(purposeSection(project_name, purpose)),
        asKept(scopeSection(state, inChapter('scope'), scope)),
        ...inChapter('scope'),
        asKept(definitionsSection(terms)),
        ...(yield* actorsSections(pages, stated, inferred, reading.speakers)),
        ...requirementChapters(inChapter, asKept),
        ...(yield* questionsSections(pages, reading, state.questions, unsure)),
        ...(yield* traceabilitySections(pages, stated, inferred)),
        ...(yield* historySections(pages, lines, nameOf)),
      ]
    },
  }
}

/** Place by place; undefined where something else was found since, and it is to be written anew. */
type Wordings = (Requirement | undefined)[]

interface Memory {
  readonly reading: ReturnType<typeof openReading>
  readonly pages: ReturnType<typeof openPages>
  readonly history: ReturnType<typeof openHistory>
  readonly stated: Entry[]
  readonly inferred: Entry[]
  /** What the entries were written from: compared list with list, thousands cost next to nothing. */
  readonly from: { readonly stated: Wordings; readonly inferred: Wordings }
  /** Those that the history is to speak of by another name. */
  readonly renamed: RequirementId[]
}

function emptyMemory(): Memory {
  return {
    reading: openReading(),
    pages: openPages(),
    history: openHistory(),
    stated: [],
    inferred: [],
    from: { stated: [], inferred: [] },
    renamed: [],
  }
}

function* bringUpToDate(
  memory: Memory,
  row: 'stated' | 'inferred',
  requirements: readonly Requirement[],
): Generator<void, void> {
  const { reading, renamed } = memory
  const [entries, from] = [memory[row], memory.from[row]]
  let written = 0
  from.length = Math.min(from.length, requirements.length)
  for (const gone of entries.splice(requirements.length)) renamed.push(gone.requirement.id)
  for (const id of reading.stale) {
    const { inferred, index } = seatOf(id)
    if (inferred !== (row === 'inferred')) continue
    from[index] = undefined
    reading.stale.delete(id)
  }
  for (let index = 0; index < requirements.length; index += 1) {
    const requirement = requirements[index]
    if (requirement === undefined) continue
    if (from[index] === requirement) continue
    const before = entries[index]
    const entry = entryOf(reading, requirement, before)
    entries[index] = entry
    from[index] = requirement
    if (entry.name !== (before?.name ?? requirement.id)) renamed.push(requirement.id)
    written += 1
    if (written % AT_A_STRETCH === 0) yield
  }
}

interface Standing {
  readonly counts: Omit<Counts, 'questions'>
  readonly chapters: { readonly [Name in Chapter]?: readonly Section[] }
}

/** What a group of requirements comes to. */
function stand(entries: readonly Entry[]): Standing {
  const standing = entries.filter(({ chapter }) => chapter !== null)
  const inferred = standing.filter(({ requirement }) => requirement.inferred).length
  const counts = {
    stated: standing.length - inferred,
    inferred,
    accepted: standing.filter(({ requirement }) => requirement.status === 'accepted').length,
    withIssues: standing.filter(({ hasIssues }) => hasIssues).length,
    suspect: standing.filter(({ requirement }) => requirement.links.some((link) => link.suspect)).length,
  }
  const chapters: { [Name in Chapter]?: Section[] } = {}
  for (const { chapter, section } of standing) {
    if (chapter === null || section === null) continue
    const sections = (chapters[chapter] ??= [])
    sections.push(section)
  }
  return { counts, chapters }
}

function together(groups: readonly Standing[]): Standing {
  const sum = (name: keyof Standing['counts']): number =>
    groups.reduce((total, { counts }) => total + counts[name], 0)
  const names = new Set(groups.flatMap(({ chapters }) => Object.keys(chapters) as Chapter[]))
  return {
    counts: {
      stated: sum('stated'),
      inferred: sum('inferred'),
      accepted: sum('accepted'),
      withIssues: sum('withIssues'),
      suspect: sum('suspect'),
    },
    chapters: Object.fromEntries(
      [...names].map((name) => [name, groups.flatMap(({ chapters }) => chapters[name] ?? [])]),
    ),
  }
}
