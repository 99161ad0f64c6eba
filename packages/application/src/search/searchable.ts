/**
 * What can be found in a session: its messages and requirements, text by text, folded
 * when they are first searched and kept until they change.
 */
import {
  foldInPieces,
  type FoldedText,
  type Message,
  type Requirement,
  type SessionState,
} from '@parley/domain'

import type { FoundIn, Searched } from './found.ts'

export interface SearchableText {
  readonly field: FoundIn
  readonly index: number | null
  readonly text: string
}

export interface FoldedField extends Omit<SearchableText, 'text'> {
  readonly folded: FoldedText
}

export type Searchable =
  | { readonly kind: 'message'; readonly item: Message }
  | { readonly kind: 'requirement'; readonly item: Requirement }

export interface FoldedSession {
  /** What is searched, in the order of the session. */
  readonly things: (state: SessionState, searched: readonly Searched[]) => Iterable<FoldedThing>
  /** Roughly how many characters are kept. */
  readonly weight: number
}

export interface FoldedThing {
  readonly thing: Searchable
  /** Folded piece by piece as one goes on; all at once where that was done before. */
  readonly fields: () => Iterable<FoldedField>
}

interface Slot {
  readonly of: Message | Requirement
  readonly fields: readonly FoldedField[]
  readonly weight: number
}

export function openFoldedSession(): FoldedSession {
  // Places in these lists never change: messages are added, and a requirement's id is its place.
  const slots = { messages: new Array<Slot>(), stated: new Array<Slot>(), inferred: new Array<Slot>() }
  let weight = 0

  function* foldedAt(list: Slot[], at: number, thing: Searchable): Generator<FoldedField, void> {
    const before = list[at]
    if (before?.of === thing.item) return yield* before.fields
    const fields: FoldedField[] = []
    let characters = 0
    for (const { text, ...where } of textsOf(thing)) {
      for (const folded of foldInPieces(text)) {
        const field = { ...where, folded }
        fields.push(field)
        characters += folded.weight
        yield field
      }
    }
    weight += characters - (list[at]?.weight ?? 0)
    list[at] = { of: thing.item, fields, weight: characters }
  }

  function* things(state: SessionState, searched: readonly Searched[]): Generator<FoldedThing, void> {
    const { messages, requirements, inferred_requirements } = state
    if (searched.includes('requirements')) {
      for (const [at, item] of requirements.entries()) yield folding(slots.stated, at, item)
      for (const [at, item] of inferred_requirements.entries()) yield folding(slots.inferred, at, item)
    }
    if (!searched.includes('messages')) return
    for (const [at, item] of messages.entries()) {
      const thing = { kind: 'message', item } as const
      yield { thing, fields: () => foldedAt(slots.messages, at, thing) }
    }
  }

  function folding(list: Slot[], at: number, item: Requirement): FoldedThing {
    const thing = { kind: 'requirement', item } as const
    return { thing, fields: () => foldedAt(list, at, thing) }
  }

  return {
    things,
    get weight() {
      return weight
    },
  }
}

/** The texts of a thing, in the order in which a reader meets them. */
export function textsOf({ kind, item }: Searchable): readonly SearchableText[] {
  if (kind === 'message') return [{ field: 'content', index: null, text: item.content }]
  return [
    { field: 'id', index: null, text: item.id },
    { field: 'title', index: null, text: item.title },
    { field: 'statement', index: null, text: item.statement },
    ...item.acceptance_criteria.map(({ text }, index): SearchableText => ({
      field: 'acceptance_criteria',
      index,
      text,
    })),
  ]
}
