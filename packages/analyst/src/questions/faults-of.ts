/**
 * Which interviewer's mistakes a question makes, as far as a machine can see them:
 * the criteria of a public study of follow-up questions (Requirements-Elicitation-
 * Follow-Up-Question-Generation, Apache-2.0). Whether a question is worth asking at
 * all, no machine says.
 */
import type { QuestionKind } from './question.ts'

/** As far as it matters here; the kind of one that was not asked by us may be any word. */
interface Asked {
  readonly text: string
  readonly kind: string
}

interface Criterion {
  readonly name: string
  /** `own` is the question without what it quotes. */
  readonly isBroken: (own: string, question: Asked) => boolean
}

const LONGEST_WORDS = 40
const LONGEST_OWN_WORDS = 20

const JARGON =
  /\b(?:requirement|stakeholder|actor|functional|non-functional|criteri\w+|persona|edge case|exception|use case|specification|user story|backlog|sprint|epic|scope|deliverable|granularity|trade-?off)s?\b/i
const TECHNICAL =
  /\b(?:latency|throughput|sla|api|scalab\w*|uptime|backend|frontend|database|interface|endpoint|module|server|cache|encrypt\w*|schema|protocol|queue|thread|algorithm|architecture|deploy\w*|integrat\w*)\b/i
const SOLUTION =
  /\b(?:should we|shall we|would you like|do you want|how about|what if|we could|maybe|could we|why not|an option|for example|such as|or perhaps)\b/i
/** Where a question begins: "when" in the middle of one begins none. */
const ASKS = /(?:^|[:,;]\s*|\b(?:and|or)\s+)(?:what|who|whom|whose|which|when|where|why|how)\b/gi
const LEADS =
  /^(?:is|are|was|were|do|does|did|can|could|should|shall|will|would|may|must|isn['’]t|don['’]t)\b|\b(?:right|correct|isn['’]t it|don['’]t you)\?$/i
/** What may be asked with yes or no: nobody knows, and the question says neither. */
const MAY_BE_YES_OR_NO = new Set<string>(['unsure'] satisfies QuestionKind[])
const LONGEST_WORD = 12

const CRITERIA: readonly Criterion[] = [
  { name: 'ends with one question mark', isBroken: (_, { text }) => !/^[^?]+\?$/u.test(text) },
  { name: 'begins like a sentence', isBroken: (_, { text }) => !/^[\p{Lu}“]/u.test(text) },
  {
    name: 'appropriate length',
    isBroken: (own, { text }) => wordsOf(text) > LONGEST_WORDS || wordsOf(own) > LONGEST_OWN_WORDS,
  },
  { name: 'rests on what was said', isBroken: (_, { text }) => !/“[^”]*[\p{L}\p{N}][^”]*”/u.test(text) },
  { name: 'no jargon', isBroken: (own) => JARGON.test(own) },
  { name: 'no technical question', isBroken: (own) => TECHNICAL.test(own) },
  {
    name: 'fits whoever is asked',
    isBroken: (own) => own.split(/[^\p{L}]+/u).some((word) => word.length > LONGEST_WORD),
  },
  { name: 'asks for no solution', isBroken: (own) => SOLUTION.test(own) },
  { name: 'one thing at a time', isBroken: (own) => (own.match(ASKS) ?? []).length > 1 },
  {
    name: 'presumes no answer',
    isBroken: (own, { kind }) => !MAY_BE_YES_OR_NO.has(kind) && LEADS.test(clauseAsked(own)),
  },
  { name: 'has a meaning', isBroken: (own) => wordsOf(own) < 2 },
]

/** The names of the criteria that the question does not keep. */
export function faultsOf(question: Asked): readonly string[] {
  const own = question.text.replace(/“[^”]*”/g, '…')
  return CRITERIA.filter(({ isBroken }) => isBroken(own, question)).map(({ name }) => name)
}

const clauseAsked = (own: string): string => own.slice(own.lastIndexOf(':') + 1).trim()

const wordsOf = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
