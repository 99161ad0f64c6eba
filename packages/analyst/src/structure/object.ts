/** The object of a verb: the noun phrase behind it. */
import type { Token } from '../language/tokens.ts'
import type { Range } from './clause.ts'

/** The noun phrase right after the verb: coordinated nouns stay together, prepositions other than "of" end it. */
export function objectAfter(tokens: readonly Token[], from: number, last: number): Range | null {
  let start = from
  while (start <= last && (tokens[start]?.pos === 'ADV' || isDeterminer(tokens[start]))) start += 1
  if (tokens[start]?.pos === 'ADP' && tokens[start]?.lower !== 'of') return null
  let end = start - 1
  for (let index = start; index <= last; index += 1) {
    const token = tokens[index]
    if (token === undefined || endsPhrase(tokens, index, start)) break
    end = index
  }
  while (
    end >= start &&
    (tokens[end]?.pos === 'CCONJ' ||
      tokens[end]?.pos === 'PUNCT' ||
      tokens[end]?.pos === 'DET' ||
      tokens[end]?.pos === 'ADP')
  )
    end -= 1
  return end >= start ? { first: start, last: end } : null
}

const isDeterminer = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:a|an|the|this|that|these|those|my|our|your|their|its|his|her)$/.test(token.lower)

function endsPhrase(tokens: readonly Token[], index: number, start: number): boolean {
  const token = tokens[index]
  if (token === undefined) return true
  const next = tokens[index + 1]
  if (tokens[index - 1]?.text === '-' && index > start) return false
  switch (token.pos) {
    case 'ADP':
      return token.lower !== 'of' || index === start
    case 'SCONJ':
    case 'PART':
      return token.lower !== "'s" && token.lower !== "'"
    case 'AUX':
      return true
    case 'PRON':
      return index > start && !/^(?:my|our|your|their|its|his|her|whose)$/.test(token.lower)
    case 'DET':
      return index > start && /^(?:that|which|whose)$/.test(token.lower)
    case 'VERB':
      return index > start && !/(?:ing|ed)$/.test(token.lower)
        ? true
        : index > start && (next === undefined || (next.pos !== 'NOUN' && next.pos !== 'PROPN'))
    case 'ADV':
      return index > start && next?.pos !== 'ADJ' && next?.pos !== 'VERB'
    case 'CCONJ':
      return (
        next === undefined ||
        next.pos === 'VERB' ||
        next.pos === 'AUX' ||
        next.pos === 'ADV' ||
        next.pos === 'PRON'
      )
    case 'PUNCT':
      return !(
        token.text === '-' ||
        token.text === '/' ||
        (token.text === ',' &&
          (next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'ADJ' || next?.pos === 'CCONJ'))
      )
    default:
      return false
  }
}
