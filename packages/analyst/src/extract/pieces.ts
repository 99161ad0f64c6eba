/**
 * One sentence, or several in one.
 *
 * The rule: a sentence is split only where what follows has its own subject and
 * its own "must" ("…, and managers must …"; "…; each alert must …"). Verbs and
 * objects that share a subject stay together as they were said; INCOSE-R19 then
 * says that the statement holds two.
 */
export interface Piece {
  readonly text: string
  /** Into the sentence's text. */
  readonly start: number
  readonly end: number
}

const MODAL = String.raw`(?:must|shall|should|will|needs? to|has to|have to|can(?:not)?|may)`
const SUBJECT = String.raw`(?!(?:that|which|who|whom|if|when|where|or|and|then|not|to)\b)(?:[\p{L}\p{N}#$€%'’_/-]+\s+){1,6}?`
const SEPARATOR = new RegExp(
  String.raw`(?:;\s+(?:and\s+|but\s+)?|,?\s+so\s+(?=(?:it|they|we|the|this|that|each|every|all|users?)\s+(?:[\w-]+\s+){0,3}?(?:must|should|shall|has to|have to|needs? to)\s)|,\s+(?=(?:it|this|they)\s)|,?\s+(?:and|but)\s+(?:also\s+|that\s+)?|,\s+(?:also|while|whereas)\s+|\.\s+)(?=${SUBJECT}${MODAL}\b)`,
  'giu',
)
const HAS_MODAL = new RegExp(String.raw`\b${MODAL}\b|\b(?:need|want|would like)\b`, 'i')

export function piecesOf(text: string): readonly Piece[] {
  if (text.length < 30) return [{ text, start: 0, end: text.length }]
  const cuts: { readonly at: number; readonly next: number }[] = []
  for (const found of text.matchAll(SEPARATOR)) {
    const before = text.slice(cuts.at(-1)?.next ?? 0, found.index)
    if (
      (!/^(?:;|,\s+$|,?\s+so\s)/.test(found[0]) && !HAS_MODAL.test(before)) ||
      inCondition(before) ||
      inBrackets(text, found.index)
    )
      continue
    cuts.push({ at: found.index, next: found.index + found[0].length })
  }
  const pieces: Piece[] = []
  let start = 0
  for (const { at, next } of [...cuts, { at: text.length, next: text.length }]) {
    const end = start + text.slice(start, at).trimEnd().length
    if (end > start) pieces.push({ text: text.slice(start, end), start, end })
    start = next
  }
  return pieces
}

const SHARED = new RegExp(
  String.raw`^(?<subject>(?:(?:if|when|while|once|after|before|unless)\b[^,]{3,120},\s+)?(?:[\p{L}\p{N}'’_/-]+\s+){1,6}?)(?<first>${MODAL}\s[^;]+?),?\s+(?:and|but)\s+(?:also\s+)?(?<second>(?:must|shall|should|will|may|can(?:not)?|ha(?:s|ve) to|needs? to)\s.+)$`,
  'iu',
)

/** "Passwords must have 12 characters and must not be shared": each "must" said anew is a statement, of the same subject. */
export function withSharedSubject(text: string): readonly string[] {
  if (!/\s(?:and|but)\s/i.test(text)) return [text]
  const found = SHARED.exec(text)?.groups
  const { subject, first, second } = found ?? {}
  if (subject === undefined || first === undefined || second === undefined) return [text]
  if (/\b(?:that|which|who|what|how|if|when|where)\b/i.test(`${subject.replace(/^[^,]*,/, '')} ${first}`))
    return [text]
  return [`${subject}${first}`, ...withSharedSubject(`${subject}${second}`)]
}

/** "If the user must wait and the queue must …": still the condition. */
function inCondition(before: string): boolean {
  return /^\s*(?:if|when|while|where|once|unless)\b[^,]*$/i.test(before)
}

function inBrackets(text: string, index: number): boolean {
  const open = text.lastIndexOf('(', index)
  return open !== -1 && !text.slice(open, index).includes(')')
}
