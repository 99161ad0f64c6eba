/**
 * Is something asked in these words, and is it about the matter?
 *
 * Speech is written down without much care, so the mark is a hint and not a proof:
 * "why don't they satisfy your needs" asks without one, "it is so empty, right?" has
 * one and asks nothing.
 */

/** What people say before they say something: "Okay. Um, so, and …". */
const RUN_UP = String.raw`^\W*(?:(?:so|and|but|then|also|now|yeah|yes|well|right|just|okay|ok|um+|uh+|ah+|er|oh|hm+|mhm|mm|like|because|maybe|alright|all right|great|good|sorry|i mean|you know|actually|then)\b\W*)*`
const ASKED_IN_ORDER = new RegExp(
  String.raw`${RUN_UP}(?:(?:do|does|did|are|is|was|were|have|has|would|will|can|could|should|shall|may|must|don['’]?t|isn['’]?t|aren['’]?t|wouldn['’]?t|shouldn['’]?t) (?:you|we|they|there|it|he|she|this|that|these|those|i|your|our|the|any|each|every|all|people|users?)\b|(?:what|which|who|why|where|whom|whose|when|how)\b (?:\w+ ){0,3}?(?:do|does|did|don['’]?t|are|is|was|were|has|have|would|will|can|could|should|shall)\b (?:you|we|they|there|it|he|she|this|that|these|those|i|your|our|the|any|each|every|all)\b|how (?:many|much|long|often|fast|big|large|do|does|about)\b|what about\b|what if\b|(?:could|can|would) you (?:please |maybe |also )?(?:describe|tell|explain|show|give|elaborate|walk|say|share|imagine|list|name))`,
  'i',
)
/** "What I want is …", "when you look on the map …": they open like a question and tell. */
const TELLS = new RegExp(
  String.raw`${RUN_UP}(?:what|how|when|where|who|which) (?:i|we|they|you|he|she|it|the \w+|happens|happened|matters|bothers|helps|counts|works)\b(?! \w*\s?\?)`,
  'i',
)
const TAG =
  /^\W*(?:(?:and|so|yeah|yes|no|okay|ok|um|uh|mhm|mm|hm+)\b\W*)*(?:right|ok|okay|you know|yeah|huh|isn['’]?t it|is it|really|sorry|no|yes|mhm|correct|hmm?|true|eh|pardon|what|see)?\s*\?\W*$/i
const TAGGED = /,\s*(?:right|okay|ok|you know|isn['’]?t it|yeah|huh|is it|don['’]t you|no|correct)\s*\?\W*$/i

/** About the talk itself and the people in it: courtesy, agreement, turns, the line. */
const ABOUT_THE_TALK = new RegExp(
  String.raw`${RUN_UP}(?:(?:do|does|did|would|will|is|are|was|were) (?:you|we|that|this|it|everybody|everyone|everything) (?:all |both |guys |still |also )?(?:agree|sound|make (?:sense|any)|makes sense|hear|see (?:me|my screen)|ready|understand|follow|mind|ok|okay|clear|fine|correct|good|recording|on the same page|have (?:any )?(?:other |more |further )?(?:questions?|time|a minute))|how (?:are|was|were|is) (?:you|your|everyone|it|the (?:weekend|trip|weather))|(?:can|could|may|shall|should) (?:we|i|you) (?:please |also |just |maybe )?(?:start|begin|go on|continue|proceed|move|ask|record|repeat|hear|interrupt|come back|say that again|wait|stop|take a|add something|have a (?:minute|moment|second))|what (?:do|did|does) (?:you|that|it|he|she) (?:exactly |really |actually )?(?:mean|say)\b|(?:where|how) (?:do|did) you (?:live|come|get here|feel)|do you (?:love|live|like it here|come|feel)|(?:is|are|was|were|am) (?:she|he|i|we) (?:missing|forgetting|right|clear|correct|wrong)|did (?:i|we) (?:get|miss|forget|understand)|did (?:that|this|it) answers?)`,
  'i',
)
const PERSONAL =
  /\b(?:you (?:guys |all |both )?live|weekend|weather|holiday|lunch|coffee|married|hobby|hobbies|traffic on the way|by (?:train|bike|car)|nice to meet)\b/i
/** "Anything else?": it leaves the word to the other, and asks for nothing. */
const LEAVES_THE_WORD =
  /\b(?:anything|something|someone|somebody) (?:else|more|missing|(?:that )?(?:you|we) (?:\w+ )?(?:want|like|missed|forgot|add))\b|\b(?:any|other|more|further|additional) (?:questions?|remarks?|comments?)\b|\bdid (?:we|i) (?:miss|forget)\b|\b(?:she|he|we|i) missing (?:any|some)thing\b|\bis there anything\W*$/i

export type Asking =
  /** About the product, the work around it, or the project. */
  | 'matter'
  /** "Anything else?" */
  | 'open'
  /** Courtesies, agreement, the talk itself. */
  | 'talk'
  | null

const ACKNOWLEDGES =
  /^\W*(?:(?:mhm|mm+|hm+|uh|um|uh huh|mm hmm|okay|ok|yeah|yes|yep|right|sure|i see|good|great|nice|indeed|exactly|of course|all right|alright|perfect|thank you|thanks|interesting|go on|go ahead|understood|got it|clear|sorry|cool|fine|makes sense)\b\W*)+$/i

/** "Mhm. Okay.": it was heard, and nothing is said. */
export const isAcknowledgement = (text: string): boolean => !/\p{L}/u.test(text) || ACKNOWLEDGES.test(text)

/** Sentences as speech has them: a mark, then something new. */
export const sentencesIn = (text: string): string[] =>
  text.split(/(?<=[.?!…])\s+/).filter((sentence) => /\p{L}/u.test(sentence))

export function asksIn(sentence: string): boolean {
  if (/\?["'”’)\s]*$/.test(sentence)) return !TAG.test(sentence) && !isTagged(sentence)
  return ASKED_IN_ORDER.test(sentence) && !TELLS.test(sentence) && sentence.split(/\s+/).length >= 4
}

/** "You measure it, right?" asks for a nod; long before its tag, it tells. */
const isTagged = (sentence: string): boolean =>
  TAGGED.test(sentence) && !ASKED_IN_ORDER.test(sentence) && sentence.split(/\s+/).length > 3

/** What is asked and then talked over waits for no answer. */
const LAST_SENTENCES = 3

/** What a turn asks at its end: a question about the matter counts, whatever courtesy comes with it. */
export function askingOf(text: string): Asking {
  let asking: Asking = null
  for (const sentence of sentencesIn(text)
    .filter((one) => !isAcknowledgement(one))
    .slice(-LAST_SENTENCES)) {
    if (!asksIn(sentence)) continue
    const kind = kindOf(sentence)
    if (asking !== 'matter') asking = kind === 'talk' && asking === 'open' ? asking : kind
  }
  return asking
}

function kindOf(sentence: string): Asking {
  if (LEAVES_THE_WORD.test(sentence)) return 'open'
  if (ABOUT_THE_TALK.test(sentence) || (PERSONAL.test(sentence) && sentence.split(/\s+/).length <= 12))
    return 'talk'
  return 'matter'
}
