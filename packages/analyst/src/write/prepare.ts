/** What is asked, without its marks, labels and courtesies, and apart from the reason that is given for it. */
import { sought, type Sought } from '../language/pattern/sought.ts'
import { fluent } from './fluent.ts'
import { tidy } from './phrase.ts'

/** Marks, labels and courtesies that are no part of what is asked. */
export function prepare(said: string): string {
  const bare = without(MARKS, withoutSigns(fluent(said)))
  const asked = without(ORDERS, spelledOut(bare))
  const plea = BEFORE_PLEASE.exec(asked)?.[0]
  const plain = plea === undefined || DUTY_BEFORE.test(plea) ? asked : asked.slice(plea.length)
  return tidy(without(COURTESIES, plain)).replace(/[?!]+$/, '')
}

/** What is taken off, and what takes its place. */
type Wrapping = readonly [pattern: Sought, by: string]

function without(wrappings: readonly Wrapping[], said: string): string {
  let text = said
  for (const [pattern, by] of wrappings) text = pattern.replace(text, by)
  return text
}

/** Without ticks, pictures and notes in brackets; most of what is said is plain. */
function withoutSigns(said: string): string {
  if (!/[[\u0080-\uffff]/.test(said)) return said
  return said
    .replace(/[☑☐✗✓✔✅❌🙏]|\[[ xX]\]|\[(?:NOTE|ACTION|TODO|TBD)[^\]]*\]/gu, ' ')
    .replace(/\p{Extended_Pictographic}️?/gu, ' ')
}

/** "w/" and "w/o". */
function spelledOut(text: string): string {
  return text.includes('/')
    ? text.replace(/\bw\/o(?=\s)/gi, 'without').replace(/\bw\/(?=\s|\w)/gi, 'with ')
    : text
}

/** "…, that is a legal thing for us": said about it. */
const COMMENT_BEHIND = sought(
  /,\s(?:and\s)?that(?:['’]s| is| was) (?:an?|the|really|very|so|our|what|how|why|just|because)\b[^,]*$/i,
)

const MARKS: readonly Wrapping[] = [
  [sought(/^\/[\w/{}:.-]+\s+[–—-]\s+/), ''],
  [sought(/^\s*@[\w-]+\s+(?=[A-Z])/u), ''],
  [COMMENT_BEHIND, ''],
]

const ORDERS: readonly Wrapping[] = [
  [
    sought(
      /^under no circumstances (?:may|must|should|can|shall)\s+((?:the )?\w+(?: \w+)??)\s+(?=[a-z]+\b)/i,
    ),
    '$1 must not ',
  ],
]

/** A greeting or a reason before "please add …"; what already asks or forbids stays. */
const BEFORE_PLEASE = sought(
  /^.{0,70}?(?:^|\s|,)(?:please|pls|plz)\s+(?=(?:also\s+)?(?:add|fix|make|bring|give|allow|let|include|support|implement|consider|provide|put|remove|stop|change|improve|update|create|enable|do)\b)/i,
)
const DUTY_BEFORE = /\b(?:must|shall|should|may|can|cannot|never|not|no|has to|have to|needs? to)\b|n['’]t\b/i

/** "After three wrong PINs the account is locked": where the opening ends, a comma belongs. */
const OPENS_WITHOUT_COMMA = sought(
  /^((?:after|before|during|within|upon) (?:[\w'’-]+ ){1,5}?[\w'’-]+) (?=(?:the|an?|each|every|all|no) (?:[\w-]+ ){1,3}?(?:is|are|must|shall|should|can|cannot|will|gets?|has|have) )/i,
)

const COURTESIES: readonly Wrapping[] = [
  [OPENS_WITHOUT_COMMA, '$1, '],
  [sought(/^(?:still\s+|also\s+)?needs?\s+(?!for\b|of\b|is\b|are\b|be\b)(?=[a-z])/i), 'We need '],
  [sought(/^(?:also\s+)?(?:please|pls|plz)\s+/i), ''],
  [
    sought(
      /^(?:hey|hi|hello)?,?\s*(?:urgent(?:ly)?|important|fyi|heads up|quick one|reminder|note)\s*[:,–—-]+\s*/i,
    ),
    '',
  ],
  [sought(/^(?:hey|hi|hello|dear)\b[^,.!–—-]{0,30}[,.!–—-]\s*/i), ''],
  [
    sought(
      /^(?:description|requirement|req|goal|need|feature|story|user story|must|should|could|summary|title|subject|ask|note|idea)\s*:\s+/i,
    ),
    '',
  ],
  [sought(/\(\s*(?:priority\s*:?\s*)?(?:MVP|must|should|could|high|medium|low|P[0-3])\s*\)/gi), ' '],
  [
    sought(
      /,\s*(?:right|ok|okay|yeah|isn't it|don't you think|please|pls|asap|thanks|thx|you know|if possible)\s*[?!.]*$/i,
    ),
    '.',
  ],
]

export function withoutBenefit(text: string): { text: string; benefit: string | null } {
  const found = BENEFIT.exec(text)
  if (found === null || found.index < 12) return { text, benefit: null }
  return {
    text: text.slice(0, found.index),
    benefit: tidy(text.slice(found.index + found[0].length)).replace(/\.$/, ''),
  }
}

const BENEFIT = sought(
  /,?\s+(?:so that|so (?!(?:\w+ ){1,4}?(?:must|should|shall|ha(?:s|ve) to|needs? to)\b)(?=(?:we|they|i|he|she|it|users?|people|nobody|no one|everyone|customers?|the)\b)|because|since (?=(?:we|they|i|it|the|users?|people)\b)|as (?=(?:we|they|i) (?:need|want|can|have|keep)\b)|otherwise)\s*/i,
)
