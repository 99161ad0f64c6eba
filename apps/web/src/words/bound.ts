/**
 * A number and its unit do not part: the blank between them becomes one that
 * does not break. The text keeps its length, so every offset stays true.
 */
export function bound(text: string): string {
  return text.replace(/(\d) (?=[\p{L}°%])/gu, '$1\u00a0')
}
