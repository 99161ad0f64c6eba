/** Asking without "shall": the form is taken off, and what follows it is the thing, the deed or the clause. */
import { ASK_FORMS } from '../ask-forms.ts'
import { sought } from '../../language/pattern/sought.ts'
import { fromUtterance } from '../from-utterance.ts'
import { baseVerb, capitalise, cut, tidy } from '../phrase.ts'
import { lastWord, phraseOf, system, THEIRS } from '../said.ts'
import { readUtterance } from '../utterance.ts'
import { fromDeed, fromThing } from './thing-or-deed.ts'
import type { Surroundings, Wording } from '../wording.ts'

export function fromAskForm(text: string, around: Surroundings): Wording | null {
  if (!text.includes(':') && !ASKING.test(text)) return null
  for (const form of FORMS) {
    const found = form.pattern.exec(text)
    if (found === null) continue
    const rest = text.slice(found[0].length)
    if (rest.trim().length < 3) continue
    const wording = follow(form.follows, rest, around)
    if (wording !== null) return { ...wording, form: form.id }
  }
  return null
}

/** A word that some form of asking needs: most statements have none, and are not tried against each form. */
const ASKING = sought(
  /what |thing|annoy|drives|bugs|frustrat|bothers|would|might|could|['’]d be|wish|hope|what if|suppose|imagine|how about|what about|let['’]?s|\bgo(?:ing)?\b|settle|stick|pick|agreed|decided|decision|resolved|concluded|ask|beg|request|demand|looking for|insist|\bno\b|there |propos|suggest|recommend|\bsure\b|ensure|guarantee|see to it|important|crucial|essential|critical|vital|key|necessary|mandatory|required|mention|said|noted|pointed|told|stated|written|keep/i,
)
const FORMS = ASK_FORMS.map(({ id, follows, pattern }) => ({ id, follows, pattern: sought(pattern) }))

/** "We keep losing invoices, it is a mess": what is said about it is no part of it. */
const COMMENTED = /,\s+(?:and\s+|but\s+)?(?:it|this|that|which|what|we|i|they|nobody|everyone)\b.*$/i

function follow(
  follows: (typeof ASK_FORMS)[number]['follows'],
  rest: string,
  around: Surroundings,
): Wording | null {
  switch (follows) {
    case 'clause':
      return fromAskForm(rest, around) ?? fromUtterance(readUtterance(capitalise(rest)), around)
    case 'deed':
      return fromDeed(rest, around.role ?? 'users', around)
    case 'thing':
      return fromThing(rest)
    case 'use':
      return system('use', `use ${phraseOf(rest)}`)
    case 'bad-deed': {
      const { tokens, text } = readUtterance(rest.replace(COMMENTED, ''))
      const verb = baseVerb(tokens[0])
      return {
        ...system(
          'bad-deed',
          tidy(`${verb} ${cut(text, tokens, { first: 1, last: lastWord(tokens) }, THEIRS)}`),
        ),
        negated: true,
      }
    }
  }
}
