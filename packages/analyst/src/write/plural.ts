/** "a data user" → "data users": a story speaks for all of its kind. */
import { baseForm } from '../structure/base-form.ts'
import { decapitalise } from './phrase.ts'

/** "a data user" → "data users": a story speaks for all of its kind. */
export function plural(phrase: string): string {
  const bare = phrase.replace(/^(?:an?|the|one of the)\s+/i, '').trim()
  const one = /^(?:someone|somebody|anyone|anybody|one)\s+who\s+(.+)$/is.exec(bare)
  if (one) return peopleWho(one[1] ?? '')
  const words = bare.split(' ')
  const end = words.findIndex((word, index) => index > 0 && /^(?:of|who|in|with|for|at|on|from)$/i.test(word))
  const at = end === -1 ? words.length - 1 : end - 1
  const head = words[at] ?? ''
  if (/s$/i.test(head) || /^[A-Z]{2,}$/.test(head) || /^(?:staff|people|personnel|hr)$/i.test(head))
    return decapitalise(bare)
  const many = /[^aeiou]y$/i.test(head)
    ? `${head.slice(0, -1)}ies`
    : /(?:ss|sh|ch|x)$/i.test(head)
      ? `${head}es`
      : /^person$/i.test(head)
        ? 'people'
        : `${head}s`
  return decapitalise([...words.slice(0, at), many, ...words.slice(at + 1)].join(' '))
}

/** "who is colour-blind" are colour-blind people, "who is new to the city" people new to it, "who runs a shop" people who run one. */
function peopleWho(does: string): string {
  const [verb = '', ...rest] = does.split(/\s+/)
  if (/^(?:is|are)$/i.test(verb))
    return rest.length === 1 ? `${rest.join(' ')} people` : `people ${rest.join(' ')}`
  return [
    'people who',
    verb.toLowerCase() === 'has' ? 'have' : /[^s]s$/.test(verb) ? baseForm(verb) : verb,
    ...rest,
  ].join(' ')
}
