/** Which lines are code: between fences, a JSON value over several lines, or an indented block that looks like a program. */
import { isBlankLine, type Line } from './lines.ts'
import { readListMark } from './list-marks.ts'

/** By line number; fences are structure, code is read but not split. */
export type CodeLines = ReadonlyMap<number, 'fence' | 'code'>

const LONGEST_JSON = 400
const NEVER_CLOSES = -1
const CODE_LINE =
  /[;{}]$|^[}\])]|^(?:\/\/|#include|import |from \w+ import|def |class \w+[(:{]|if ?\(|for ?\(|while ?\(|return\b|const |let |var |function |public |private |SELECT |INSERT |UPDATE |DELETE |\$ |<\/?\w+[^>]*>$)|=>|::|\w\(.*\)$|^\w+ = /

export function findCode(text: string, lines: readonly Line[]): CodeLines {
  const code = new Map<number, 'fence' | 'code'>()
  markFences(text, lines, code)
  let closed = 0
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line || isBlankLine(line) || code.has(index)) continue
    const json = index < closed ? null : endOfJson(text, lines, index)
    if (json === NEVER_CLOSES) closed = index + LONGEST_JSON
    const end = (json === NEVER_CLOSES ? null : json) ?? endOfIndented(text, lines, index)
    if (end === null) continue
    for (let inside = index; inside < end; inside += 1) code.set(inside, 'code')
    index = end - 1
  }
  return code
}

/** A fence that is never closed is no fence: the rest of the text stays readable. */
function markFences(text: string, lines: readonly Line[], code: Map<number, 'fence' | 'code'>): void {
  const fences: { index: number; mark: string; bare: boolean }[] = []
  lines.forEach((line, index) => {
    const found = /^(`{3,}|~{3,})([^`]*)$/.exec(text.slice(line.from, Math.min(line.to, line.from + 80)))
    if (found?.[1]) fences.push({ index, mark: found[1].slice(0, 3), bare: found[2] === '' })
  })
  for (let at = 0; at < fences.length; at += 1) {
    const open = fences[at]
    const close = fences[at + 1]
    if (!open || !close || close.mark !== open.mark || !close.bare) continue
    code.set(open.index, 'fence')
    for (let inside = open.index + 1; inside < close.index; inside += 1) code.set(inside, 'code')
    code.set(close.index, 'fence')
    at += 1
  }
}

function endOfJson(text: string, lines: readonly Line[], from: number): number | null {
  const first = lines[from]
  if (!first || !/^[{[]\s*(?:$|[{["])/.test(text.slice(first.from, Math.min(first.to, first.from + 40))))
    return null
  let depth = 0
  for (let index = from; index < lines.length && index - from < LONGEST_JSON; index += 1) {
    const line = lines[index]
    if (!line) return null
    const shown = text
      .slice(line.from, Math.min(line.to, line.from + 500))
      .replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
    depth += (shown.match(/[{[]/g)?.length ?? 0) - (shown.match(/[}\]]/g)?.length ?? 0)
    if (depth <= 0) return /[}\]],?$/.test(shown) && (index > from || shown.includes(':')) ? index + 1 : null
    if (index > from && !/^$|[,:{}[\]]/.test(shown)) return null
  }
  return NEVER_CLOSES
}

function endOfIndented(text: string, lines: readonly Line[], from: number): number | null {
  const before = lines[from - 1]
  const first = lines[from]
  if (!first || first.indent < 4 || (before && !isBlankLine(before))) return null
  let end = from
  let looksLikeCode = 0
  for (; end < lines.length; end += 1) {
    const line = lines[end]
    if (!line || isBlankLine(line) || line.indent < 4) break
    if (readListMark(text, line)) return null
    if (CODE_LINE.test(text.slice(line.from, Math.min(line.to, line.from + 200)))) looksLikeCode += 1
  }
  return end - from > 1 && looksLikeCode * 2 > end - from ? end : null
}
