/**
 * Composing and sealing again and again while a session goes on: only what
 * changed is written and hashed anew.
 *
 * One composer follows one session, one composition after the other.
 */
import type { SessionState } from '../session/state.ts'
import { openComposition, type DocumentOptions } from './composition.ts'
import { finished } from './finished.ts'
import { sectionText } from './render-markdown.ts'
import { listed, type SealedDocument } from './seal-document.ts'
import type { PublishedSection, Section, Sha256 } from './section.ts'

/** A section's text, to be kept under its hash. */
export interface KeptSection {
  readonly id: string
  readonly hash: string
  readonly text: string
}

export interface Composed {
  readonly sections: readonly Section[]
  readonly sealed: SealedDocument
  /** Those whose text did not stand in the composition before; at first, all. A text stands here once. */
  readonly changed: readonly KeptSection[]
}

export interface Composer {
  /** The same as `composeDocument` and `sealDocument`. */
  compose(state: SessionState): Composed
  /** The same in steps of a few milliseconds at most, so that others may have their turn in between. */
  composing(state: SessionState): Generator<void, Composed>
}

interface Seal {
  readonly published: PublishedSection
  /** Of the list that the document's hash is taken of. */
  readonly line: string
}

/** A composition and its list, place by place. */
interface Sealed {
  readonly sections: readonly Section[]
  readonly published: readonly PublishedSection[]
  /** All lines in one text, and where each begins. */
  readonly listing: string
  readonly starts: readonly number[]
}

const NOTHING: Sealed = { sections: [], published: [], listing: '', starts: [0] }

/** So many texts are hashed between two stops. */
const AT_A_STRETCH = 32

export function openComposer(sha256: Sha256, options: DocumentOptions = {}): Composer {
  const composition = openComposition(options)
  /** Tied to the sections: what is no more remembered elsewhere is not remembered here. */
  const known = new WeakMap<Section, Seal>()
  let last = NOTHING

  function sealOne(section: Section, standing: Standing): Seal {
    const { id } = section
    const hash = sha256(sectionText(section))
    const before = standing.get(id)
    // The state's own object where it says the same: comparing the two lists is then quick.
    const published = before?.hash === hash ? before : { id, hash }
    const seal = { published, line: listed(published) }
    known.set(section, seal)
    return seal
  }

  /**
   * Goes along the composition before: what stands there too is taken over in one
   * piece, so that thousands of sections are not even looked into.
   */
  function* sealing(sections: readonly Section[], standing: Standing): Generator<void, Sealed> {
    const before = last
    const growing = openSealed(sections)
    let [at, place, hashed] = [0, 0, 0]
    for (let section = sections[at]; section !== undefined; section = sections[at]) {
      place = placeOf(section, before.sections, place)
      const run = sameRun(before.sections, place, sections, at)
      growing.takeOver(before, place, run)
      place += run
      at += run
      if (run > 0) continue
      let seal = known.get(section)
      if (seal === undefined) {
        seal = sealOne(section, standing)
        hashed += 1
        if (hashed % AT_A_STRETCH === 0) yield
      }
      growing.add(seal)
      if (before.sections[place]?.id === section.id) place += 1
      at += 1
    }
    return growing.whole()
  }

  function* composing(state: SessionState): Generator<void, Composed> {
    const sections = yield* composition.sectionsOf(state)
    yield
    const before = last
    const standing = before === NOTHING ? byId(state.published_sections) : NOTHING_STANDS
    yield
    const sealed = yield* sealing(sections, standing)
    yield
    const document_hash = sha256(sealed.listing)
    last = sealed
    const { published } = sealed
    let changed: readonly KeptSection[] | null = null
    return {
      sections,
      sealed: { sections: published, document_hash },
      // Worked out when somebody asks: a turn reads what it keeps from the splices of its version.
      get changed() {
        changed ??= changedBetween(before.published, published, sections)
        return changed
      },
    }
  }

  return { composing, compose: (state) => finished(composing(state)) }
}

/** A composition in the making. */
function openSealed(sections: readonly Section[]) {
  const published: PublishedSection[] = []
  const starts = [0]
  const pieces: string[] = []
  return {
    add({ published: one, line }: Seal): void {
      published.push(one)
      pieces.push(line)
      starts.push((starts.at(-1) ?? 0) + line.length)
    },
    takeOver(before: Sealed, from: number, many: number): void {
      if (many === 0) return
      const moved = (starts.at(-1) ?? 0) - (before.starts[from] ?? 0)
      pieces.push(before.listing.slice(before.starts[from], before.starts[from + many]))
      for (const start of before.starts.slice(from + 1, from + many + 1)) starts.push(start + moved)
      for (const one of before.published.slice(from, from + many)) published.push(one)
    },
    whole: (): Sealed => ({ sections, published, listing: pieces.join(''), starts }),
  }
}

/** How many sections stand in both from here on, one after the other. */
function sameRun(before: readonly Section[], place: number, after: readonly Section[], at: number): number {
  let run = 0
  while (at + run < after.length && before[place + run] === after[at + run]) run += 1
  return run
}

type Standing = ReadonlyMap<string, PublishedSection>

const NOTHING_STANDS: Standing = new Map()

function byId(sections: readonly PublishedSection[]): Standing {
  return new Map(sections.map((section) => [section.id, section]))
}

const NEAR = 8

/** From here on, the place where it stands; this one when it does not stand near. */
function placeOf(section: Section, sections: readonly Section[], from: number): number {
  for (let at = from; at < from + NEAR; at += 1) if (sections[at] === section) return at
  return from
}

function changedBetween(
  before: readonly PublishedSection[],
  after: readonly PublishedSection[],
  sections: readonly Section[],
): readonly KeptSection[] {
  const stood = new Set(before.map(({ hash }) => hash))
  const changed: KeptSection[] = []
  for (const [index, { id, hash }] of after.entries()) {
    const section = sections[index]
    if (section === undefined || stood.has(hash)) continue
    stood.add(hash)
    changed.push({ id, hash, text: sectionText(section) })
  }
  return changed
}
