/**
 * What kind of text this is: the same words ask for different readings in a
 * specification, a story, a talk, a review or a brief.
 *
 * A cheap look at the whole input picks the table; a sentence that comes alone
 * is judged by its own manner.
 */
import { sought } from '../language/pattern/sought.ts'
import { describesProduct } from './describes-product.ts'

export const GENRES = ['specification', 'story', 'talk', 'review', 'brief'] as const
export type Genre = (typeof GENRES)[number]

/** The opening of a Connextra story, with or without a number before it. */
export const STORY_OPENING =
  /^\W*(?:[#\w.-]{1,12}[#:.)]\s+)?as (?:an?|the|any|[a-z]+ ?[a-z]*,? i)\b[^.]{1,80}?,?\s*\bi(?:'d| would|'m|’d| can| could| want| need| must| should| wish| am| do not| don't|\b)/i

const STORY = sought(STORY_OPENING)

const SHALL = sought(/\bshall\b/i)
/** "i.e.", "I/O" and a mark such as "(I)" speak of nobody. */
const FIRST_PERSON = sought(/\b(?:(?<!\()i(?!\.e\b|\/o\b|\))|i'm|i’m|i've|i'd|my|me|im|ive)\b/i)
const WE_OR_YOU = sought(/\b(?:we|we're|we’re|we've|our|us|you|your|you're|let's|let’s)\b/i)
const SPOKEN = sought(
  /\b(?:yeah|yep|uh|um|mhm|okay|ok|hey|gonna|wanna|gotta|kinda|let's|let’s|don't|don’t|can't|can’t|it's|it’s|that's|that’s|i'm|i’m|i'd|i’d|we're|we’re|we'll|we’ll|you're|what if|how about|pls|btw|asap)\b/i,
)
const REVIEW_WORDS = sought(
  /\b(?:stars?|app|update|updated|version|uninstall\w*|refund|rating|review|love|hate|useless|awesome|great|waste|annoying|sucks?|bought|used to|since|fitbit|samsung|android|iphone|galaxy)\b/i,
)

/** Marks that people set in chats, tickets and notes of today, and that printed specifications lack. */
const WRITTEN_TODAY =
  /—|\s–\s.*\s–\s|\s–\s(?:using|keeping|whether|while|not|and|but|so)\b|[☐☑✗→]|\*\*|`|[a-z)]\.\d{1,3}(?=\s[A-Z]|$|[A-Z][a-z])|[a-z]{2}\d{0,3}[.:!?][A-Z][a-z]{2}|\u200b|(?:^|\s)[#@][a-z]|\[(?:TODO|ACTION|NOTE)|, (?:ensuring|requiring|helping|offering|minimi[sz]ing|adhering|prompting|signaling|leveraging|utili[sz]ing|triggering)\b|^\W*(?:Description|Acceptance [Cc]riteria|Feature [Rr]equest|Title|User [Ss]tory)\s*:/u
/** What products are made of, and how they are praised, since they live on the web. */
const WORDS_OF_TODAY =
  /\b(?:AI|LLMs?|SaaS|MVP|KPIs?|SLAs?|SSO|SAML|OAuth|JWTs?|JSON|YAML|GraphQL|SDKs?|CI\/CD|PRs?|UX|DeFi|OCR|CSVs?|Slack|Kubernetes|AWS|Azure|GDPR|HIPAA|PCI|SOC|PSD2|CCPA|KYC|AES-\d+|TLS|RBAC|Okta|Stripe|Grafana|P2P)\b|\b(?:in[- ]scope|biometric\w*|compliance|integrations?|alerts|engine|dynamic\w*|end-to-end|third-party|in-app|transparen\w+|strateg\w+|visuali[sz]\w+|hotfix|webhooks?|microservices?|dashboards?|workflows?|onboarding|chatbots?|seamless\w*|leverag\w+|streamlin\w+|scalab\w+|real-time|user-friendly|insights?|compliant|proactive\w*|sprints?|rollout|sandbox|container runtime|cloud|blockchain|cryptographic\w*|hash(?:es|ed|ing)|tamper-\w+|pipelines?|payloads?|feature flags?|Redis|on-chain|churn|opt-in|will likely|rate limits?|auto-\w+|automated|\w+-(?:powered|driven|ready|grade|friendly|first|native|compliant))\b/
/** A document that speaks of its own parts. */
const OF_A_DOCUMENT = sought(
  /\b(?:SRS|FRS|(?:this|following|in the|in this) (?:document|section|chapter|release)|(?:section|figure|appendix|use case|scenario|chapter|table) [A-Z\d]|refer to)\b/i,
)
const ASKED = /\?["'”’)]*\s*$/
const SAID_ALOUD = /^\W*\d{1,2}:\d{2}\s+\p{Lu}\p{L}+:/u

/** One sentence (or a short text) alone; what stands under a heading is part of a document, whatever its words. */
export function genreOfSentence(text: string, speaker?: string, isUnderHeading = false): Genre {
  if (STORY.test(text)) return 'story'
  if (speaker !== undefined && speaker !== '') return 'talk'
  if (SHALL.test(text)) return 'specification'
  if (FIRST_PERSON.test(text) && REVIEW_WORDS.test(text)) return 'review'
  if (SPOKEN.test(text) || FIRST_PERSON.test(text)) return 'talk'
  if (SAID_ALOUD.test(text) || ASKED.test(text)) return 'talk'
  if (WE_OR_YOU.test(text) || text.includes('**')) return 'brief'
  if (isUnderHeading) return 'specification'
  if (!OF_A_DOCUMENT.test(text) && (WRITTEN_TODAY.test(text) || WORDS_OF_TODAY.test(text))) return 'brief'
  return 'specification'
}

const SPOKEN_NOTE =
  /\b(?:u[hm]+|yeah|gotta|gonna|wanna|kinda|you know|i mean)\b|\b(?:maybe|perhaps) we (?:could|can|should)\b/i

/** Words taken down as they were said, among the written ones of a brief. */
export const genreWithin = (genre: Genre, text: string): Genre =>
  genre === 'brief' && SPOKEN_NOTE.test(text) ? 'talk' : genre

export interface GenreEvidence {
  readonly sentences: readonly {
    readonly text: string
    readonly kind: string
    readonly speaker: string | null
  }[]
  readonly speakers: number
  readonly turns: number
}

/**
 * A few plain statements, such as somebody types to see what happens: short,
 * impersonal, without headings, greetings or a story around them. What stands in
 * it was written down because it is wanted.
 */
export function isTerse({ sentences, turns }: GenreEvidence): boolean {
  const words = sentences.map(({ text }) => text.split(/\s+/).length)
  const chatty = sentences.filter(
    ({ text }) => FIRST_PERSON.test(text) || SPOKEN.test(text) || text.includes('?') || YOU.test(text),
  ).length
  return (
    turns === 0 &&
    sentences.every(({ kind }) => kind === 'prose') &&
    words.reduce((sum, count) => sum + count, 0) <= 16 * sentences.length &&
    chatty <= sentences.length / 5
  )
}

const YOU = sought(/\b(?:you|your|thanks|regards|dear)\b/i)

const SHALL_OR_MUST = sought(/\b(?:shall|must)\b/i)

/** The whole input: who speaks, how firmly, in which voice. */
export function genreOfText({ sentences, speakers, turns }: GenreEvidence): Genre {
  if (turns >= 2 && speakers >= 1) return 'talk'
  const prose = sentences.filter(
    (sentence) => sentence.kind !== 'heading' && sentence.kind !== 'code' && sentence.kind !== 'noise',
  )
  const share = (pattern: Pick<RegExp, 'test'>) =>
    prose.filter((sentence) => pattern.test(sentence.text)).length / Math.max(1, prose.length)
  if (share(STORY) > 0.3) return 'story'
  if (share(SHALL) > 0.35 || (prose.length >= 4 && share(SHALL_OR_MUST) > 0.35)) return 'specification'
  if (describesProduct({ sentences, speakers, turns })) return 'brief'
  const structured =
    sentences.some((sentence) => sentence.kind === 'heading') ||
    prose.filter((sentence) => sentence.kind === 'item').length >= 3
  if (!structured && prose.length <= 15 && share(FIRST_PERSON) > 0.25 && share(REVIEW_WORDS) > 0.2)
    return 'review'
  if (!structured && share(SPOKEN) > 0.25) return 'talk'
  return 'brief'
}
