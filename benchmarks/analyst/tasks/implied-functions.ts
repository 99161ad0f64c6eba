/** What people expect behind one paragraph: how many of those functions are proposed at all. */
import { share } from '../scores.ts'
import type { Task } from '../task.ts'

interface Website {
  readonly narrative: string
  readonly functions: readonly string[]
}

const EMPTY_WORDS = new Set(
  `a an and or the of to in on for with by from as at is are be been can could will would shall should must may it its this that these those
  their they them your you our we i all any each every via per not no if when than then so into onto about over under between more most other such
  system application product platform app website service user users feature features function functions support provide provides allow allows able using use used include includes e.g etc`.split(
    /\s+/,
  ),
)

export const impliedFunctions: Task = {
  name: 'implied-functions',
  method:
    'RequireCEG websites: the paragraph is given to extract. An expected function counts as met when one statement, stated or inferred, shares with it at least two content words and at least a third of its content words, endings cut and general words left out. A crude measure: it sees words, not sense.',
  run: (sets, subject) => {
    const websites = JSON.parse(sets.text('implied/website-functions.json')) as Record<string, Website>
    const cases = Object.values(websites).flatMap(({ narrative, functions }) => {
      const statements = subject.extract(narrative).map(contentWords)
      return functions.map((wanted) => ({
        text: wanted,
        gold: 'met',
        ours: statements.some((statement) => meets(contentWords(wanted), statement)) ? 'met' : 'not met',
      }))
    })
    const value = share(cases.filter(({ ours }) => ours === 'met').length, cases.length)
    const published = 'under .50 of the implicit ones (language models, ReqElicitGym)'
    return {
      figures: [{ set: 'website-functions', n: cases.length, metric: 'share met', value, published }],
      cases,
    }
  },
}

export function meets(wanted: ReadonlySet<string>, statement: ReadonlySet<string>): boolean {
  const shared = [...wanted].filter((word) => statement.has(word)).length
  return shared >= Math.min(2, wanted.size) && shared > 0 && shared * 3 >= wanted.size
}

export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z][a-z0-9]+/g) ?? []
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map(withoutEnding))
}

/** Enough to bring "searches", "searching" and "searched" together; not a stemmer. */
function withoutEnding(word: string): string {
  return word.length <= 4
    ? word.replace(/s$/, '')
    : word.replace(/(?:ations?|ings?|ed|ies|es|s|ions?|ment|y|e)$/, '')
}
