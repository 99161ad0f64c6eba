/** What people expect behind one paragraph about a product: how much of it is found, and how much of ours was wanted. */
import { share } from '../scores.ts'
import type { Case, Figure, Task } from '../task.ts'
import { ALIGNMENTS, SENSIBLE } from './implied-alignment.ts'

interface Website {
  readonly narrative: string
  readonly functions: readonly string[]
}

const SET = 'website-functions'
const PUBLISHED = 'under .50 of the implicit ones (language models, ReqElicitGym)'

export const impliedFunctions: Task = {
  name: 'implied-functions',
  method:
    'RequireCEG websites: the paragraph is given to extract. A hand-made alignment (tasks/implied-alignment.ts) says for each expected function which words a statement must hold to meet it, all within one statement. Recall: the share of expected functions that some statement of ours, stated or inferred, meets. Precision: the share of our statements that meet an expected function; beside it the share that meets one or is listed in the alignment as sensible though nobody listed it. A site that is not aligned is judged by words: two content words in common, and a third of those of the function. Three sites are few, and whoever wrote rules and alignment had read them: other sites decide, and will be lower.',
  run: (sets, subject) => {
    const websites = JSON.parse(sets.text('implied/website-functions.json')) as Record<string, Website>
    const judged = Object.entries(websites).map(([site, { narrative, functions }]) =>
      judge(site, functions, subject.extract(narrative)),
    )
    const wanted = judged.flatMap(({ functions }) => functions)
    const statements = judged.flatMap((site) => site.statements)
    const of = (outcome: Outcome) => statements.filter((statement) => statement.outcome === outcome).length
    const figure = (metric: string, n: number, value: number): Figure => ({
      set: SET,
      n,
      metric,
      value,
      published: PUBLISHED,
    })
    return {
      figures: [
        figure(
          'recall',
          wanted.length,
          share(wanted.filter(({ ours }) => ours === 'met').length, wanted.length),
        ),
        figure('precision', statements.length, share(of('wanted'), statements.length)),
        figure(
          'wanted or sensible',
          statements.length,
          share(of('wanted') + of('sensible'), statements.length),
        ),
      ],
      cases: [
        ...wanted,
        ...statements.map(({ text, outcome }): Case => ({ text, gold: 'wanted', ours: outcome })),
      ],
    }
  },
}

type Outcome = 'wanted' | 'sensible' | 'not wanted'

interface Judged {
  readonly functions: readonly Case[]
  readonly statements: readonly { readonly text: string; readonly outcome: Outcome }[]
}

/** Throws where a site is aligned and the alignment says nothing of a function: a set that changed has to be aligned anew. */
function judge(site: string, functions: readonly string[], statements: readonly string[]): Judged {
  const ways = functions.map((wanted) => ({ wanted, isMetBy: testOf(site, wanted) }))
  return {
    functions: ways.map(({ wanted, isMetBy }) => ({
      text: `${site}: ${wanted}`,
      gold: 'met',
      ours: statements.some(isMetBy) ? 'met' : 'not met',
    })),
    statements: statements.map((text) => ({
      text: `${site}: ${text}`,
      outcome: ways.some(({ isMetBy }) => isMetBy(text))
        ? 'wanted'
        : SENSIBLE.some((pattern) => pattern.test(text))
          ? 'sensible'
          : 'not wanted',
    })),
  }
}

function testOf(site: string, wanted: string): (statement: string) => boolean {
  const alignment = ALIGNMENTS[site]
  if (alignment === undefined) return (statement) => sharesWords(wanted, statement)
  const known = alignment.functions[wanted]
  if (known === undefined) throw new Error(`The alignment says nothing of “${wanted}” (${site}).`)
  return (statement) => meets(statement, known)
}

/** Whether a statement holds all patterns of one of these alternatives. */
export function meets(statement: string, alternatives: readonly (readonly RegExp[])[]): boolean {
  return alternatives.some((patterns) => patterns.every((pattern) => pattern.test(statement)))
}

/** For a site that nobody aligned: at least two content words, and a third of those of the function. It sees words, not sense. */
export function sharesWords(wanted: string, statement: string): boolean {
  const [words, said] = [contentWords(wanted), contentWords(statement)]
  const shared = [...words].filter((word) => said.has(word)).length
  return shared >= Math.min(2, words.size) && shared > 0 && shared * 3 >= words.size
}

function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z][a-z0-9]+/g) ?? []
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map(withoutEnding))
}

/** Enough to bring "searches", "searching" and "searched" together; not a stemmer. */
function withoutEnding(word: string): string {
  return word.length <= 4
    ? word.replace(/s$/, '')
    : word.replace(/(?:ations?|ings?|ed|ies|es|s|ions?|ment|y|e)$/, '')
}

const EMPTY_WORDS = new Set(
  `a an and or the of to in on for with by from as at is are be been can could will would shall should must may it its this that these those
  their they them your you our we i all any each every via per not no if when than then so into onto about over under between more most other such
  system application product platform app website service user users feature features function functions support provide provides allow allows able using use used include includes e.g etc`.split(
    /\s+/,
  ),
)
