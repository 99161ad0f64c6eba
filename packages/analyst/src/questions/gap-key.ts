/**
 * What a question asks for, read from its id: a gap has one key whatever words ask
 * for it, so what was asked once is not asked again in other words.
 */
import { keyStems, readWords } from '../inference/words.ts'
import { baseForm } from '../structure/base-form.ts'
import { QUESTION_KINDS, type QuestionKind } from './question.ts'
import { slug } from './quote.ts'
import { ANY_OTHER_WORD, VAGUE_GROUPS, type VagueGroup } from './vague-words.ts'

export interface AskedGap {
  readonly kind: QuestionKind
  /** Keys of the requirements it is about; none where it is about a sentence. */
  readonly about: readonly string[]
  /** What about them, or the words of the sentence. */
  readonly mark: string
}

const GROUP_OF = new Map(VAGUE_GROUPS.flatMap((group) => group.words.map((word) => [word, group] as const)))
const NEGATION = /^(?:not|no|never|without|don|doesn|won|can)$/

export function groupOf(word: string): VagueGroup {
  const said = word.trim().toLowerCase()
  return GROUP_OF.get(said) ?? GROUP_OF.get(baseForm(said)) ?? ANY_OTHER_WORD
}

/** Words that ask for the same share a mark: the first of their group. */
export function markOf(word: string): string {
  return slug(groupOf(word).words[0] ?? word)
}

export function questionIdOf({ kind, about, mark }: AskedGap): string {
  return [kind, about.join('+'), mark].filter((part) => part !== '').join(':')
}

/** Null when it is no id of ours. */
export function readQuestionId(id: string): AskedGap | null {
  const [name = '', second = '', third = ''] = id.split(':')
  const kind = QUESTION_KINDS.find((one) => one === name)
  if (kind === undefined || second === '') return null
  if (kind === 'open' || kind === 'unsure') return { kind, about: [], mark: second }
  return { kind, about: second.split('+'), mark: third }
}

/** One key for each gap that a question asks about; a word in several requirements is a gap in each. */
export function gapKeys(id: string): readonly string[] {
  const gap = readQuestionId(id)
  if (gap === null) return [id]
  const { kind, about, mark } = gap
  if (kind === 'contradiction') return [`${kind}:${about.toSorted().join('+')}`]
  if (about.length === 0) return [`${kind}:${contentOf(mark)}`]
  const what = kind === 'vague' ? `:${markOf(mark.replaceAll('-', ' '))}` : ''
  return about.map((key) => `${kind}:${key}${what}`)
}

/** A sentence said again in another order or with other small words asks for the same. */
function contentOf(mark: string): string {
  const words = mark.split('-')
  const stems = [...keyStems(readWords(words.join(' ')))]
  if (stems.length < 3) return mark
  return [...new Set([...stems, ...words.filter((word) => NEGATION.test(word))])].toSorted().join('-')
}
