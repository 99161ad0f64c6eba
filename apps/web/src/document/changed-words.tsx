/** A wording with what went struck and what came underlined. */
import { Fragment } from 'react'
import { bound } from '../words/bound.ts'
import { wordChanges } from './word-changes.ts'

interface WordChangesProps {
  readonly before: string
  readonly after: string
  /** One side of a comparison leaves out what the other side has. */
  readonly leave?: 'removed' | 'added'
}

export function WordChanges({ before, after, leave }: WordChangesProps) {
  return wordChanges(before, after).map(({ kind, text }, index) => {
    if (kind === leave) return null
    if (kind === 'same') return <Fragment key={index}>{bound(text)}</Fragment>
    return kind === 'removed' ? <del key={index}>{bound(text)}</del> : <ins key={index}>{bound(text)}</ins>
  })
}
