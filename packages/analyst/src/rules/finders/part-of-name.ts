/** Capitals that are a name or a label, and stand for no words that could be written out. */
import type { Token } from '../../language/tokens.ts'

/** "the TMT Observatory", "Fregat-MT", "LOFT will …", "DESC: …", a button "SAMPLE FILE": names, not short forms. */
export function isPartOfName(tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  if (next?.text === ':' && index === 0) return true
  if (before?.text === '-' && /^[A-Z]/.test(tokens[index - 2]?.text ?? '')) return true
  if (index === 0 && /^(?:shall|must|will|should)$/.test(next?.lower ?? '')) return true
  if (next !== undefined && /^[A-Z][a-z]{2,}$/.test(next.text)) return true
  // "Windows XP", "a Microsoft IIS server"; the first word of a sentence has its capital for another reason.
  if (index > 1 && before !== undefined && /^[A-Z][a-z]{2,}$/.test(before.text) && before.pos !== 'DET')
    return true
  if (before?.text === '.' && before.end === token?.start) return true
  return [before, next].some(
    (other) =>
      other !== undefined &&
      token !== undefined &&
      /^[A-Z]{4,}$/.test(other.text) &&
      /^[A-Z]{4,}$/.test(token.text),
  )
}
