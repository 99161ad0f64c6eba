/**
 * Whether a line goes on with the line above, or begins anew.
 *
 * Whoever wraps lines breaks only when the next word no longer fits. A line with
 * room for the next line's first word was ended on purpose.
 */
import { isLower } from './characters.ts'
import { isBlankLine, type Line } from './lines.ts'

/** Lines longer than this, or a block narrower, are not wrapped by anything. */
export const WIDEST = 130
const NARROWEST = 50

/** Words that no line ends with on purpose. */
const LEFT_OPEN =
  /(?:^|\s)(?:the|a|an|of|to|and|or|for|with|in|on|at|by|from|as|is|are|be|was|were|must|shall|should|will|can|that|which|if|when|my|our|your|their|its|within|than|under|over|about|after|before|into|per|via|between|not|no|we|it|they|i)$/i

/** For each line: true when it goes on with the line above. */
export function findWrapped(text: string, lines: readonly Line[]): boolean[] {
  const wrapped: boolean[] = []
  let width = 0
  lines.forEach((line, index) => {
    if (isBlankLine(line)) {
      wrapped.push(false)
      return
    }
    const before = lines[index - 1]
    if (!before || isBlankLine(before)) {
      width = blockWidth(lines, index)
      wrapped.push(false)
      return
    }
    wrapped.push(goesOn(text, before, line, width))
  })
  return wrapped
}

function goesOn(text: string, before: Line, line: Line, width: number): boolean {
  if (before.quoted !== line.quoted) return false
  const last = text[before.to - 1] ?? ''
  if (last === ':') return false
  if (/[.!?…]/.test(last) && (width > WIDEST || width < NARROWEST)) return false
  if (isLower(text.charCodeAt(line.from))) return true
  if (/[,(–—&/]/.test(last) || LEFT_OPEN.test(text.slice(Math.max(before.from, before.to - 12), before.to)))
    return true
  if (width > WIDEST || width < NARROWEST) return false
  const word = /^\S{1,60}/.exec(text.slice(line.from, Math.min(line.to, line.from + 60)))?.[0].length ?? 0
  return before.to - before.start + 1 + word > width
}

/** The longest line up to the next blank one. */
function blockWidth(lines: readonly Line[], from: number): number {
  let width = 0
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line || isBlankLine(line)) break
    width = Math.max(width, line.to - line.start)
  }
  return width
}
