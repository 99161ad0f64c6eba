/** Lists about a role ("Employees:" above, or as an item's label), and labels that are titles. */
import { subjectClass } from '../decide/subject-classes.ts'
import type { Sentence } from '../text/read-text.ts'

export interface Label {
  readonly label: string
  readonly rest: string
  readonly isRole: boolean
  /** Does it name what is asked ("Smart anomaly alerts:"), rather than sort it ("Goals:", "At rest:")? */
  readonly isTitle: boolean
}

const LABELLED = /^(?<label>[^:.!?(]{2,60}?)\s*:\s+(?<rest>\S.*)$/s
const FIELD =
  /^(?:description|requirement|req|goal|need|feature|story|user story|must|should|could|summary|title|subject|ask|note|notes|idea|priority|labels?|assignees?|tags?|deadline|due|owner|status|date|from|to|cc|e\.g|example|warning|important|decision|agreed|action|todo|one more thing|another thing|one thing|also|first|next|last|by the way|ps|p\.s\.)$/i

export function labelOf(sentence: Sentence): Label | null {
  const found = LABELLED.exec(sentence.text)?.groups
  const label = found?.['label']
  const rest = found?.['rest']
  if (
    label === undefined ||
    rest === undefined ||
    FIELD.test(label.trim()) ||
    /\b(?:must|shall|should|will|can|is|are|such as|following)\b/i.test(label) ||
    /^\d/.test(rest)
  )
    return null
  const words = label.trim().split(/\s+/)
  if (words.length > 7) return null
  return {
    label: label.trim(),
    rest,
    isRole: words.length <= 4 && subjectClass(words) === 'role',
    isTitle: words.length >= 2 && !SORTING.test(label),
  }
}

const ASKING_FIELD =
  /^(?:description|requirement|req|goal|need|feature|feature request|story|user story|request|ask|wish|idea|what|must|should|could)\s*:\s+/i

/** What stands behind "Description:" and the like: the words that ask, without the name of the field. */
export function fieldOf(sentence: Sentence): string | null {
  const found = ASKING_FIELD.exec(sentence.text)
  return found === null || found[0].length >= sentence.text.length
    ? null
    : sentence.text.slice(found[0].length)
}

const SORTING =
  /^(?:at|in|on|for|by|with|during|after|before)\b|\b(?:goals?|frustrations?|pain points?|needs?|motivations?|background|problems?|tier|premium|step|phase|part|section|option|scenario|persona|side|mode|story|user|notes?|requirements?|criteria|outcome)\b|^\S*$/i

/** The role that the list above this item names. */
export function roleAbove(sentence: Sentence): string | null {
  if (sentence.kind !== 'item') return null
  for (const above of [sentence.lead, sentence.headings.at(-1)]) {
    const bare = above?.replace(/[:*#]/g, '').trim()
    if (bare === undefined || bare === '') continue
    const words = bare.split(/\s+/)
    if (
      words.length <= 3 &&
      subjectClass(words) === 'role' &&
      !/\b(?:roles?|personas?|actors?|stakeholders?)\b/i.test(bare)
    )
      return inSmall(bare)
  }
  return null
}

/** "Finance Managers" above a list are finance managers in a sentence; "HR" stays HR. */
export const inSmall = (name: string): string =>
  name.replace(/\b\p{Lu}\p{Ll}+\b/gu, (word) => word.toLowerCase())
