/**
 * Whether a pasted text is a transcript rather than a message: many lines, most
 * of them opened by a speaker or a time. Such a text is better imported.
 */
const ENOUGH_LINES = 8
const OPENING = /^\s*(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\]?|[\p{Lu}][\p{L}.'’ -]{0,40}:\s)/u

/** How many lines it has when it is one; 0 when it is not. */
export function transcriptLines(text: string): number {
  if (text.length < 200) return 0
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < ENOUGH_LINES) return 0
  const opened = lines.filter((line) => OPENING.test(line)).length
  return opened * 2 >= lines.length ? lines.length : 0
}
