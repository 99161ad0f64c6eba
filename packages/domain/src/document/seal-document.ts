/**
 * Sealing a document: every section gets the hash of its text, and the document
 * one hash over the list. Whoever signs that one hash has signed every word.
 */
import type { PublishedSection, Section, Sha256 } from './section.ts'
import { sectionText } from './render-markdown.ts'

export interface SealedDocument {
  readonly sections: readonly PublishedSection[]
  /** SHA-256 of one line per section, `hash id`, in order. */
  readonly document_hash: string
}

export function sealDocument(sections: readonly Section[], sha256: Sha256): SealedDocument {
  const published = sections.map((section) => ({ id: section.id, hash: sha256(sectionText(section)) }))
  return { sections: published, document_hash: sha256(listingOf(published)) }
}

/** A section's line; joined, so that it is one piece in memory and thousands are quickly put together. */
export const listed = ({ id, hash }: PublishedSection): string => [hash, ' ', id, '\n'].join('')

/** What a document's hash is taken of. */
export function listingOf(sections: readonly PublishedSection[]): string {
  return sections.map(listed).join('')
}

export interface DocumentComparison {
  /** Section ids, each in the order of the document it stands in. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

/** What differs between two versions, read from their two lists alone. */
export function compareDocuments(
  before: readonly PublishedSection[],
  after: readonly PublishedSection[],
): DocumentComparison {
  const earlier = new Map(before.map((section) => [section.id, section.hash]))
  const later = new Map(after.map((section) => [section.id, section.hash]))
  return {
    added: [...later.keys()].filter((id) => !earlier.has(id)),
    removed: [...earlier.keys()].filter((id) => !later.has(id)),
    changed: [...later.keys()].filter((id) => earlier.has(id) && earlier.get(id) !== later.get(id)),
  }
}
