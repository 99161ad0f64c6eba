/** "a data user" → "data users": a story speaks for all of its kind. */
import { decapitalise } from './phrase.ts'

/** "a data user" → "data users": a story speaks for all of its kind. */
export function plural(phrase: string): string {
  const bare = phrase.replace(/^(?:an?|the|one of the)\s+/i, '').trim()
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
