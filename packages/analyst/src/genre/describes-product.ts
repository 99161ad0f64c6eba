/**
 * A text that describes a product instead of asking for one: "X is a website that offers …".
 *
 * Handed to an analyst, it is a brief: build this, or one like it. It is told from
 * other briefs by what it lacks (nobody in it wants, needs or must) and by its
 * opening, which says what the thing is or what it does for people.
 */
import type { GenreEvidence } from './genre.ts'

const MOST_SENTENCES = 25
/** One sentence in so many may ask for something all the same. */
const MOST_ASKING = 4
/** Code units; also what keeps the patterns below quick. */
const LONGEST_OPENING = 500

/** The nouns by which products are called. */
export const PRODUCT = String.raw`(?:(?:web|mobile|web-based|online) ?)?(?:web ?sites?|sites?|apps?|applications?|platforms?|tools?|toolkit|services?|software|systems?|assistant|[a-z]*market(?:place)?|[a-z]*shop|[a-z]*store|boutique|portal|networks?|communit(?:y|ies)|solution|product|engine|hub|suite|editor|generator|builder|maker|creator|tracker|planner|organi[sz]er|scheduler|calculator|directory|librar(?:y|ies)|catalog(?:ue)?|magazine|newspaper|encyclop(?:a)?edia|archive|game|(?:chat)?bot|scribe|co-?pilot|agent|companion|tutor|coach|extension|plug-?in|add-on|crm|erp|lms|workspace|dashboard|wallet|bank|exchange|broker(?:age)?|retailer|agency|school|academy|university|provider|company|charity|non-?profit|foundation|forum|blog|podcast|radio|channel|finder|browser|player|atlas|dictionary|translator|converter|recorder|note-?taker|messenger|client|manager|notebook|whiteboard|calendar|database|encoder|detector|checker|summari[sz]er|optimi[sz]er|analy[sz]er|simulator|viewer|reader|scanner|studio|desk|board|aggregator|startup|brand|program(?:me)?|experience|environment|interface|framework|model|gallery|museum|guide|newsletter|feed|map|alternative)`

/** "NotebookLM is a personalized AI research assistant", "The Guardian is one of …". */
const SAYS_WHAT_IT_IS = new RegExp(
  String.raw`^\W*(?:(?:introducing|meet|welcome to|discover)\s+)?(?:\p{Lu}|the |our |this |[a-z]{1,2}\p{Lu}|[\p{L}\d.-]+\.(?:com|org|net|io|ai|co)\b)[^.!?]{0,60}?,?\s+(?:is|are)\s+(?:not just\s+|also\s+|more than\s+)?(?:an?|the|your|one of)\s[^.!?]{0,120}?\b${PRODUCT}\b`,
  'iu',
)
/** "Trello helps teams move work forward", "Our shop offers …". */
const SAYS_WHAT_IT_DOES = new RegExp(
  String.raw`^\W*(?:with\s+)?(?:(?:[Oo]ur|[Tt]his) (?:[\w-]+ ){0,3}?${PRODUCT}\s+\p{Ll}+s|\p{Lu}[\p{L}\p{N}.&+'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{N}.&+'’-]*|of|for|${PRODUCT})){0,4}\s+(?:helps|lets|allows|enables|empowers|offers|provides|gives|connects|brings|makes|turns|converts|combines|features|delivers|supports|automates|simplifies|generates|creates|sells|hosts|publishes|streams|translates|tracks|organi[sz]es|transcribes|summari[sz]es|recommends))\s`,
  'u',
)
const NAME = String.raw`(?:\p{Lu}|[a-z]{1,2}\p{Lu})[\p{L}\p{N}.&+'’-]*(?:\s\p{Lu}[\p{L}\p{N}.&+'’-]*){0,3}`
/** "Trippy, the largest travel platform, helps …", "With Trippy, you can …", "Trippy uses AI to …", "Trippy is designed to …". */
const SAYS_OTHERWISE = new RegExp(
  String.raw`^\W*(?:${NAME}, (?:an?|the|your|our) [^.!?]{0,100}?\b${PRODUCT}\b[^.!?]{0,60}?,|[Ww]ith ${NAME}, (?:you|users|teams|anyone|people|customers) can\b|${NAME} uses (?:AI|artificial intelligence|machine learning|deep learning)\b|${NAME} is (?:designed|built|made|created|used|dedicated) (?:to|for)\b|${NAME} is (?:where|how) |${NAME} [^.!?]{0,80}\bwhere (?:anyone|everyone|you|people) can\b)`,
  'u',
)
/** "The voice platform for podcasters." */
const NAMES = new RegExp(
  String.raw`^\W*(?:the|an?|your)\s(?:[\p{L}\d-]+ ){0,8}?${PRODUCT}(?: (?:for|of) [^,]{1,60})?[.!]?$`,
  'iu',
)
/** "Meet Clippy, your AI meeting assistant." */
const PRESENTS = new RegExp(
  String.raw`^\W*(?:introducing|meet|this is|say hello to)\s+[^,.]{2,60},\s+(?:an?|the|your|our)\s[^.!?]{0,120}?\b${PRODUCT}\b`,
  'iu',
)
const ASKS =
  /\b(?:shall|should|ought to|must(?!-)|has to|would like|(?<!\b(?:as|what|whatever|whenever|wherever|when|how|where|who|than|time|all|much|they) )(?:we|i|they|he|she|users?|customers?|it|system|staff) (?:also |really )?(?:needs?|wants?|have to|wish)|please|let['’]s|could we|can we|to be (?:built|implemented|developed)|as an? [\w ]{2,30},? i)\b/i
/** What people write about an app they use. */
const REVIEWS =
  /\b(?:worst|terrible|useless|waste of|hate|awful|annoying|uninstall\w*|disappoint\w*|horrible|sucks|(?:one|two|three|four|five|\d) stars?|used to (?:be|work))\b|^\W*(?:this|it|the app)\b[^.!?]{0,30}\b(?:great|good|nice|awesome|amazing|excellent|bad|best|cool|decent|perfect|ok(?:ay)?)\b/i
const TELLS_OF_SELF = /\b(?:i|i['’]m|i['’]ve|my|me)\b/i

/** "Suno builds a future where anyone can …": a name, and what it does or is. */
const NAMED_FIRST = new RegExp(
  String.raw`^\W*(?!(?:It|This|That|There|He|She|We|They|You|Here|What|Who|How|Why|Today|The|An?|If|When|In|On|At|For|As|Currently|Our|Your|My|Please|Hi|Hello|Dear|Let|Also)\b)${NAME}(?:, [^.!?]{1,100},)? (?:is|are|has|(?!wants|needs|asks|says|thinks|reports|complains|requests|suggests|proposes|feels|believes|mentions|keeps|insists)\p{Ll}{3,}s)\b`,
  'u',
)
/** How things go today is no description of a product. */
const TROUBLE =
  /\b(?:crash\w*|fail(?:s|ed|ing)?|broken|bugs?|errors?|complain\w*|currently|at the moment|by hand|yesterday|tomorrow|last (?:week|month)|next (?:week|month)|meeting (?:is|was|on|at)|deadline)\b/i
const TO_THE_READER = /\byou(?:r|rself)?\b/i
const OF_A_PRODUCT = new RegExp(String.raw`\b(?:AI|${PRODUCT})\b`, 'i')

/** Written to be worked from: a specification of a feature rather than the words about a product. */
const STRUCTURE = new Set(['heading', 'code', 'table'])

/** Whether a sentence asks for something, in whatever text it stands. */
export const asksForIt = (text: string): boolean => ASKS.test(text)

/** The whole input: prose of one voice that says what a product is, and asks for next to nothing. */
export function describesProduct({ sentences, turns }: GenreEvidence): boolean {
  if (turns > 0 || sentences.length > MOST_SENTENCES) return false
  const prose = sentences.filter(({ kind }) => kind === 'prose')
  if (
    prose.length === 0 ||
    sentences.some(
      ({ kind, text }) =>
        STRUCTURE.has(kind) || text.includes('**') || TELLS_OF_SELF.test(text) || REVIEWS.test(text),
    )
  )
    return false
  const asking = sentences.filter(({ text }) => ASKS.test(text)).length
  if (asking * MOST_ASKING > sentences.length) return false
  return (
    prose.slice(0, 2).some(({ text }) => text.length <= LONGEST_OPENING && opens(text)) || addresses(prose)
  )
}

const opens = (text: string): boolean =>
  NAMES.test(text) ||
  PRESENTS.test(text) ||
  SAYS_OTHERWISE.test(text) ||
  SAYS_WHAT_IT_IS.test(text) ||
  SAYS_WHAT_IT_DOES.test(text)

/** A product named first, and then its readers spoken to. */
function addresses(prose: readonly { readonly text: string }[]): boolean {
  const first = prose[0]?.text ?? ''
  return (
    first.length <= LONGEST_OPENING &&
    NAMED_FIRST.test(first) &&
    !prose.some(({ text }) => TROUBLE.test(text)) &&
    prose.some(({ text }) => TO_THE_READER.test(text)) &&
    prose.some(({ text }) => OF_A_PRODUCT.test(text))
  )
}
