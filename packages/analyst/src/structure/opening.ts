/** Does a clause open with its verb? "Support OCR", "Supports OCR", but not "Support page". */
import { WordSet } from '../language/word-facts.ts'
import { wordSet } from '../word-set.ts'
import type { Token } from '../language/tokens.ts'
import { baseForm } from './base-form.ts'
import type { Range } from './clause.ts'
import { COMPOUND_HEADS, NOUN_LIKE_VERBS, PLAIN_VERBS } from './verbs.ts'

/** Does the clause open with its verb? */
export function opening(tokens: readonly Token[], main: Range): 'base' | 'third' | null {
  let index = main.first
  while (index < main.last && ADVERBS_BEFORE_VERB.holds(tokens[index])) index += 1
  const word = tokens[index]
  if (word === undefined) return null
  const lower = word.lower
  const next = tokens[index + 1]
  if (lower === 'do' && /^(?:not|n't)$/.test(next?.lower ?? '')) return 'base'
  if (next?.text === '-' || POLITE.has(lower) || isToldLater(tokens, index, main.last)) return null
  if (PLAIN_VERBS.has(lower)) {
    // "Automatically capture …": behind an adverb it can only be a verb.
    if (index > main.first) return 'base'
    if (!NOUN_LIKE_VERBS.has(lower)) return next?.pos === 'AUX' ? null : 'base'
    return nounLikeOpens(word, next, tokens[index + 2], main, index) ? 'base' : null
  }
  if (NOUN_LIKE_VERBS.has(lower))
    return nounLikeOpens(word, next, tokens[index + 2], main, index) ? 'base' : null
  if (RUNS.test(lower) && index === main.first && (next?.pos === 'ADP' || next?.pos === 'ADV')) return 'third'
  if (/s$/.test(lower) && index === main.first && word.pos !== 'PRON') {
    const base = baseForm(lower)
    if (
      base !== lower &&
      PLAIN_VERBS.has(base) &&
      next !== undefined &&
      next.pos !== 'PUNCT' &&
      next.pos !== 'AUX' &&
      next.pos !== 'VERB' &&
      !COMPOUND_HEADS.holds(next) &&
      (next.pos !== 'ADP' || base === 'integrate')
    )
      return 'third'
  }
  if (
    word.pos === 'VERB' &&
    baseForm(lower) === lower &&
    next !== undefined &&
    (next.pos === 'DET' || next.pos === 'PRON') &&
    !/(?:ed|ing)$/.test(lower)
  )
    return 'base'
  return null
}

/** What a product does, said without naming it: "Works on tablets". */
const RUNS = /^(?:works|runs|loads|syncs|scales|starts|responds|connects|complies|opens)$/

export const ADVERBS_BEFORE_VERB = new WordSet([
  'automatically',
  'easily',
  'quickly',
  'securely',
  'only',
  'always',
  'dynamically',
  'continuously',
  'immediately',
  'instantly',
  'proactively',
  'seamlessly',
  'optionally',
  'periodically',
  'properly',
  'not',
  'never',
])

const BEGINS_ANEW = wordSet('that which who if when where while how what whether because : ( , the a an')
const TELLS = wordSet('is are was were has will can should must shall')

/** "Default setting is …", "Access logs are …": what looks like an order is the subject of a plain statement. */
function isToldLater(tokens: readonly Token[], index: number, last: number): boolean {
  for (let at = index + 1; at <= Math.min(last, index + 6); at += 1) {
    if (BEGINS_ANEW.holds(tokens[at])) return false
    if (TELLS.holds(tokens[at])) return true
  }
  return false
}

const POLITE = new WordSet(['thank', 'thanks', 'welcome', 'feel', 'note', 'dear', 'let'])

const TAKES_FOR = new WordSet(['search', 'pay', 'look', 'wait', 'vote', 'register', 'apply', 'ask', 'check'])

/** "Support for X", "access to Y", "a report on Z": nouns, when a preposition follows. */
const THING_BEFORE_PREPOSITION = new WordSet([
  'support',
  'access',
  'report',
  'change',
  'request',
  'control',
  'demand',
  'interface',
  'check',
  'cost',
  'limit',
  'test',
  'design',
  'function',
  'measure',
  'rate',
  'result',
  'response',
  'research',
  'review',
  'view',
  'work',
  'structure',
  'state',
  'source',
  'rule',
  'plan',
  'model',
  'map',
  'message',
  'list',
  'link',
  'label',
  'issue',
  'group',
  'format',
  'file',
  'default',
  'copy',
  'contact',
  'comment',
  'charge',
  'alert',
  'backup',
  'transfer',
  'visit',
  'value',
  'text',
  'step',
  'stop',
  'start',
  'score',
  'role',
  'return',
  'query',
  'process',
  'number',
  'network',
  'note',
  'offer',
  'order',
  'index',
  'focus',
  'feature',
])

function nounLikeOpens(
  word: Token,
  next: Token | undefined,
  after: Token | undefined,
  main: Range,
  index: number,
): boolean {
  if (next === undefined || index >= main.last) return false
  if (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'NUM') return true
  if (next.pos === 'AUX' || next.pos === 'PUNCT') return next.text === '/' && PLAIN_VERBS.holds(after)
  if (next.lower === 'and' || next.lower === 'or')
    return after !== undefined && PLAIN_VERBS.holds(after) && index + 2 < main.last
  if (next.pos === 'ADP' || next.pos === 'PART')
    return (
      word.pos === 'VERB' ||
      (next.lower !== 'of' &&
        !THING_BEFORE_PREPOSITION.holds(word) &&
        (PLAIN_VERBS.holds(word) || next.lower !== 'for' || TAKES_FOR.holds(word)))
    )
  // "Alert trigger events", "Report Export Activities": one noun upon another names a thing.
  if (NOUN_LIKE_VERBS.holds(next) && after !== undefined && after.pos !== 'ADP' && after.pos !== 'PUNCT')
    return false
  if (
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    /^\p{Lu}/u.test(after?.text ?? '') &&
    /^\p{Lu}/u.test(word.text) &&
    !PLAIN_VERBS.holds(word)
  )
    return false
  if (COMPOUND_HEADS.holds(next) || /(?:tion|ment|ance|ence|ity)s?$/.test(next.lower)) return false
  if (next.pos === 'ADJ' || next.pos === 'NOUN' || next.pos === 'PROPN')
    return after === undefined || !COMPOUND_HEADS.holds(after) || word.pos === 'VERB'
  if (next.pos === 'VERB' && /s$/.test(next.lower))
    return after === undefined || after.pos === 'PUNCT' || after.pos === 'ADP' || after.pos === 'CCONJ'
  return next.pos === 'VERB' && /ing$|ed$/.test(next.lower)
}
