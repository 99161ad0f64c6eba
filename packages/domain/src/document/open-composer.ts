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

/** A composition and its seals, place by place. */
interface Sealed {
  readonly sections: readonly Section[]
  readonly seals: readonly Seal[]
  readonly published: readonly PublishedSection[]
}

/** So many texts are hashed between two stops. */
const AT_A_STRETCH = 32

export function openComposer(sha256: Sha256, options: DocumentOptions = {}): Composer {
  const composition = openComposition(options)
  /** Tied to the sections: what is no more remembered elsewhere is not remembered here. */
  const known = new WeakMap<Section, Seal>()
  let last: Sealed = { sections: [], seals: [], published: [] }

  function sealOne(section: Section): Seal {
    const published = { id: section.id, hash: sha256(sectionText(section)) }
    const seal = { published, line: listed(published) }
    known.set(section, seal)
    return seal
  }

  /** Mostly a section stands where it stood, or a few places on: only else is it looked for. */
  function* sealing(sections: readonly Section[]): Generator<void, readonly Seal[]> {
    const seals: Seal[] = []
    let [place, hashed] = [0, 0]
    for (const section of sections) {
      place = placeOf(section, last.sections, place)
      let one = last.sections[place] === section ? last.seals[place] : known.get(section)
      if (one === undefined) {
        one = sealOne(section)
        hashed += 1
        if (hashed % AT_A_STRETCH === 0) yield
      }
      if (last.sections[place]?.id === section.id) place += 1
      seals.push(one)
    }
    return seals
  }

  function* composing(state: SessionState): Generator<void, Composed> {
    const sections = yield* composition.sectionsOf(state)
    yield
    const seals = yield* sealing(sections)
    yield
    const published = seals.map((one) => one.published)
    const document_hash = sha256(seals.map(({ line }) => line).join(''))
    const before = last.published
    last = { sections, seals, published }
    let changed: readonly KeptSection[] | null = null
    return {
      sections,
      sealed: { sections: published, document_hash },
      // Worked out when somebody asks: a turn reads what it keeps from the splices of its version.
      get changed() {
        changed ??= changedBetween(before, published, sections)
        return changed
      },
    }
  }

  return { composing, compose: (state) => finished(composing(state)) }
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
