/** What goes wrong or is missing today, turned round. */
import { actorName, baseVerb, cut, decapitalise, tidy } from '../phrase.ts'
import { ends, SYSTEM, system, THEIRS, USERS } from '../said.ts'
import type { Utterance } from '../utterance.ts'
import { fromThing } from './thing-or-deed.ts'
import type { Surroundings, Wording } from '../wording.ts'

/** What goes wrong today, turned round: "users can't export", "the gateway keeps crashing". */
export function fromLack(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause, tokens, text } = utterance
  const keeps = clause.action === 'keep' && /ing$/.test(tokens[(clause.verb?.last ?? 0) + 1]?.lower ?? '')
  if (keeps && clause.verb !== null) {
    const at = clause.verb.last + 1
    const named =
      clause.subject === null ? SYSTEM : decapitalise(cut(text, tokens, clause.subject, USERS), tokens)
    const rest = cut(
      text,
      tokens,
      { first: at + 1, last: Math.max(at + 1, firstStop(utterance, at + 1)) },
      THEIRS,
    )
    const subject = /^(?:they|we|users|it|people|customers)$/i.test(named)
      ? (around.it ?? SYSTEM)
      : /^(?:the|a|our|my|all|each)\b/i.test(named)
        ? named
        : `the ${named}`
    return {
      form: 'fault',
      subject,
      actor: actorName(subject),
      negated: true,
      letWho: null,
      deed: tidy(`${baseVerb(tokens[at])} ${at + 1 <= ends(utterance) ? rest : ''}`),
      condition: null,
      benefit: null,
    }
  }
  const lacks = /^(?:lack|miss)$/.test(clause.action ?? '')
  if (lacks && clause.verb !== null && clause.verb.last < ends(utterance))
    return {
      ...(fromThing(cut(text, tokens, { first: clause.verb.last + 1, last: ends(utterance) }, THEIRS)) ??
        system('lack', '')),
      form: 'lack',
    }
  return null
}

function firstStop({ tokens, clause }: Utterance, from: number): number {
  for (let index = from; index <= (clause.main?.last ?? from); index += 1)
    if (tokens[index]?.text === ',' || tokens[index]?.text === ';') return index - 1
  return clause.main?.last ?? from
}
