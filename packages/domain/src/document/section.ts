/**
 * A Requirements Document is an ordered list of sections.
 *
 * Each section is kept once under the hash of its text, and a version is the
 * list of those hashes: a write costs what changed, any version comes back byte
 * for byte, and comparing two versions starts from two short lists.
 */
export interface Section {
  /** Stable: `purpose`, `functional`, the requirement's id, or `history/2` for a further page. */
  readonly id: string
  /** As written by people; escaped when it is rendered. */
  readonly title: string
  /** Of the heading: 1 for the document itself, 0 for a page that goes on without one. */
  readonly level: 0 | 1 | 2 | 3 | 4
  /** What stands under the heading, without blank space around it. */
  readonly markdown: string
}

/** A section as a version remembers it. */
export interface PublishedSection {
  readonly id: string
  /** SHA-256 of the section's text, hexadecimal. */
  readonly hash: string
}

/** SHA-256 of the text's UTF-8 bytes, hexadecimal. Passed in: the domain is pure. */
export type Sha256 = (text: string) => string
