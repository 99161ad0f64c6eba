/** Lines that give a value a name: "Priority: High", "**Go-live:** 15 July", several divided by pipes. */
import { skipBlanks, skipBlanksBack } from './characters.ts'
import { isFieldLabel } from './field-labels.ts'
import type { Line } from './lines.ts'
import type { Part } from './read-text.ts'

const FIELD = /^(\*\*|__)?([^\s:*_|.!?;,][^:*|;,\n]{0,48}?)(\*\*|__)?\s?:(\*\*|__)?(?=\s+\S)/

/** The fields of a line, in order; empty when it is none. */
export function readFieldLine(text: string, line: Line): Part[] {
  const head = text.slice(line.from, Math.min(line.to, line.from + 70))
  if (!head.includes(':') || !isField(head)) return []
  const whole = { start: line.from, end: line.to }
  if (line.to - line.from > 400) return [whole]
  const parts = divide(text, line)
  return parts.length > 1 && parts.every((part) => isField(text.slice(part.start, part.end)))
    ? parts
    : [whole]
}

function isField(shown: string): boolean {
  const found = FIELD.exec(shown)
  if (!found?.[2]) return false
  const bold = found[1] !== undefined && (found[3] ?? found[4]) !== undefined
  return bold ? found[2].split(/\s+/).length <= 5 : isFieldLabel(found[2])
}

function divide(text: string, line: Line): Part[] {
  const parts: Part[] = []
  let start = line.from
  for (let at = line.from; at <= line.to; at += 1) {
    if (at < line.to && text[at] !== '|') continue
    const from = skipBlanks(text, start, at)
    if (from < at) parts.push({ start: from, end: skipBlanksBack(text, at, from) })
    start = at + 1
  }
  return parts
}
