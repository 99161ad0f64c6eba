/** Edits by command: "make REQ-002 a must", "drop REQ-004 because …". Who may do so is decided elsewhere. */
import { sought } from '../language/pattern/sought.ts'

const PLEASE = String.raw`^\W*(?:(?:please|pls|ok(?:ay)?|so|then|and|let['’]?s|can (?:you|we)|could (?:you|we)|we should|i(?:['’]d| would)? (?:like|want) to|also|just|yes|agreed)[\s,:]+)*`
const ID = String.raw`(?<id>REQ-(?:INF-)?\d{3,})`
const PRIORITISE = new RegExp(
  String.raw`${PLEASE}(?:make|mark|set|change|move|turn|lower|raise|treat)\s+(?:the priority of\s+)?${ID}(?:['’]s priority)?\s+(?:is|as|to|into|down to|up to)?\s*(?:an?\s+)?(?<word>must|should|could|won['’]?t|wont|high|medium|low|nice[ -]to[ -]have|mandatory|optional)(?:[ -]have)?\b`,
  'i',
)
const IS = new RegExp(
  String.raw`${PLEASE}${ID}\s+(?:is|should be|has to be|must be)\s+(?:an?\s+)?(?<word>must|should|could|won['’]?t|wont|high|medium|low|nice[ -]to[ -]have|mandatory|optional)(?:[ -](?:have|priority))?\W*$`,
  'i',
)
const RETIRE = new RegExp(
  String.raw`${PLEASE}(?:drop|remove|delete|retire|cancel|scrap|forget(?: about)?|withdraw|skip|kill|cut)\s+${ID}\b[\s,:–—-]*(?:(?:because|since|as|for|:)\s*(?<reason>.+?))?[.!\s]*$`,
  'is',
)
const RENAME = new RegExp(
  String.raw`${PLEASE}(?:rename|retitle|call)\s+${ID}\s+(?:to\s+|as\s+|into\s+)?["“']?(?<title>.+?)["”']?(?:,?\s+(?:because|since)\b.*)?[.!\s]*$`,
  'i',
)

export type Command =
  | { readonly kind: 'prioritise'; readonly id: string; readonly word: string }
  | { readonly kind: 'retire'; readonly id: string; readonly reason: string }
  | { readonly kind: 'rename'; readonly id: string; readonly title: string }

const VERBS =
  'make|mark|set|change|move|turn|lower|raise|treat|drop|remove|delete|retire|cancel|scrap|forget|withdraw|skip|kill|cut|rename|retitle|call'
/** Commands written one below the other, or joined by "and". */
const BETWEEN = new RegExp(
  String.raw`(?:[;,.\n]\s*|\s+)(?=(?:(?:and|then|also|please|pls)\s+)*(?:(?:${VERBS})\s+(?:the priority of\s+|about\s+)?REQ-|REQ-(?:INF-)?\d{3,}\s+(?:is|should be|has to be|must be)\s+(?:an?\s+)?(?:must|should|could|won|high|medium|low|nice|mandatory|optional)))`,
  'i',
)

/** "Don't drop REQ-004": it speaks of a command, and gives none. */
export const forbidsCommand = (text: string): boolean =>
  ABOUT_ONE.test(text) &&
  /\b(?:not|never)\b|(?<!\bwo)n['’]t\b/i.test(text.split(/\b(?:because|since)\b/i)[0] ?? '')

const ABOUT_ONE = sought(
  new RegExp(
    String.raw`\b(?:${VERBS})\s+(?:the priority of\s+|about\s+)?REQ-|REQ-(?:INF-)?\d{3,}\s+(?:is|should|must|has)\b`,
    'i',
  ),
)

/** All commands of a sentence, in order; none where it says what not to do. */
export function commandsIn(text: string): readonly Command[] {
  if (!text.toUpperCase().includes('REQ-') || forbidsCommand(text)) return []
  return text.split(BETWEEN).flatMap((part) => commandIn(part) ?? [])
}

function commandIn(text: string): Command | null {
  const prioritise = (PRIORITISE.exec(text) ?? IS.exec(text))?.groups
  if (prioritise?.['id'] !== undefined && prioritise['word'] !== undefined)
    return { kind: 'prioritise', id: prioritise['id'].toUpperCase(), word: prioritise['word'].toLowerCase() }
  const retire = RETIRE.exec(text)?.groups
  if (retire?.['id'] !== undefined)
    return {
      kind: 'retire',
      id: retire['id'].toUpperCase(),
      reason: retire['reason'] ?? `It was said: “${text.trim()}”`,
    }
  const rename = RENAME.exec(text)?.groups
  if (rename?.['id'] !== undefined && rename['title'] !== undefined)
    return { kind: 'rename', id: rename['id'].toUpperCase(), title: rename['title'] }
  return null
}
