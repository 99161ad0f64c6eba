/**
 * Lists written inside running text: "… needed: 1. Import 2. Export", "(a) … (b) …".
 *
 * Numbers count as a list only when they count up from one in one and the same
 * form, so "phase 1. Then" or "see 2) below" stay what they are.
 */
import { TAKES_NUMBER } from './abbreviations.ts'
import { isBlank, isLetter, isUpper, skipBlanks, skipBlanksBack } from './characters.ts'

export interface InlineMark {
  /** Where the mark stands, and where the item's words begin. */
  readonly start: number
  readonly end: number
  readonly words: number
}

interface Candidate extends InlineMark {
  readonly form: string
  readonly value: number
  /** Small letters follow "1."; that is a list only behind a colon. */
  readonly small: boolean
}

const MARK = /\(?(?:(\d{1,2})|(i{1,3}|iv|vi{0,3})|([a-h]))([.)])(?=\s)/g
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']

/** The marks of the first such list in the text, in order; empty when there is none. */
export function inlineMarks(text: string): InlineMark[] {
  if (!/[1ai][.)]\s/.test(text)) return []
  let chain: Candidate[] = []
  for (const found of text.matchAll(MARK)) {
    const candidate = readCandidate(text, found)
    if (!candidate) continue
    const last = chain.at(-1)
    if (
      last &&
      candidate.form === last.form &&
      candidate.value === last.value + 1 &&
      (!candidate.small || chain[0]?.small)
    )
      chain.push(candidate)
    else if (candidate.value === 1 && chain.length < 2 && mayBegin(text, candidate)) chain = [candidate]
  }
  return chain.length > 1 ? chain.map(({ start, end, words }) => ({ start, end, words })) : []
}

function readCandidate(text: string, found: RegExpExecArray): Candidate | null {
  const [mark, digits, roman, letter, close = ''] = found
  const start = found.index
  const end = start + mark.length
  const words = skipBlanks(text, end, text.length)
  if (words === text.length) return null
  const opened = mark.startsWith('(')
  if ((opened || digits === undefined) && close !== ')') return null
  if (!standsAlone(text, start, opened)) return null
  const small = close === '.' && !isUpper(text.charCodeAt(words)) && !/["“*`[(]/.test(text[words] ?? '')
  const value =
    digits !== undefined
      ? Number(digits)
      : roman !== undefined
        ? ROMAN.indexOf(roman) + 1
        : (letter ?? ' ').charCodeAt(0) - 0x60
  const kind = digits !== undefined ? '1' : roman !== undefined ? 'i' : 'a'
  return { start, end, words, form: `${opened ? '(' : ''}${kind}${close}`, value, small }
}

/** Not glued to a word or number, and not the number of a thing ("phase 2."). */
function standsAlone(text: string, start: number, opened: boolean): boolean {
  if (start === 0) return true
  const before = text[start - 1] ?? ''
  if (/[.:;!?]/.test(before))
    return start > 1 && (isLetter(text.charCodeAt(start - 2)) || /[)\]"”%]/.test(text[start - 2] ?? ''))
  if (!isBlank(before.charCodeAt(0))) return false
  const to = skipBlanksBack(text, start, 0)
  let from = to
  while (from > 0 && to - from < 20 && isLetter(text.charCodeAt(from - 1))) from -= 1
  return opened || from === to || !TAKES_NUMBER.has(text.slice(from, to).toLowerCase())
}

/** The first mark stands at the beginning, or behind something that ends or introduces; brackets may stand anywhere. */
function mayBegin(text: string, candidate: Candidate): boolean {
  if (candidate.form.startsWith('(')) return true
  const before = skipBlanksBack(text, candidate.start, 0)
  if (candidate.small) return text[before - 1] === ':'
  return before === 0 || /[.:;!?)\]–—,*]/.test(text[before - 1] ?? '')
}
