/** A clause with a modal, read once: who is spoken of, what they are to do, and how firmly. */
import { subjectClass, type SubjectClass } from '../../decide/subject-classes.ts'
import type { Clause } from '../../structure/clause.ts'
import { cut, decapitalise } from '../phrase.ts'
import { ends, SYSTEM, THEIRS, USERS, withArticle } from '../said.ts'
import type { Utterance } from '../utterance.ts'

export interface ModalReading {
  readonly clause: Clause
  readonly modal: NonNullable<Clause['modal']>
  /** The words of the subject; none where it was left out. */
  readonly words: readonly string[]
  readonly kind: SubjectClass
  /** The subject as it stands in a statement. */
  readonly named: string
  /** What follows the modal, in the words of a statement. */
  readonly deed: string
  /** "can", "may", "be able to": it gives a possibility. */
  readonly able: boolean
  /** "must", "shall": it gives a duty. */
  readonly firm: boolean
}

const ABLE = /^(?:able|ability|option|possible|allowed|possibility|permitted|can|could|may)$/

/** Null where nothing follows the modal. */
export function readModal(utterance: Utterance): ModalReading | null {
  const { clause, tokens, text } = utterance
  const { modal, subject } = clause
  if (modal === null || modal.last + 1 > ends(utterance)) return null
  const words =
    subject === null ? [] : tokens.slice(subject.first, subject.last + 1).map((token) => token.text)
  const kind = subject === null ? 'it' : subjectClass(words)
  const ofThings = kind === 'system' || kind === 'it' || kind === 'data' || kind === 'other'
  const deed = cut(text, tokens, { first: modal.last + 1, last: ends(utterance) }, ofThings ? USERS : THEIRS)
  const named =
    subject === null ? SYSTEM : withArticle(decapitalise(cut(text, tokens, subject, USERS), tokens), kind)
  const able = tokens.slice(modal.first, modal.last + 1).some((token) => ABLE.test(token.lower))
  const firm = modal.kind === 'must' || modal.kind === 'shall' || (modal.kind === 'have' && kind === 'role')
  return { clause, modal, words, kind, named, deed, able, firm }
}
