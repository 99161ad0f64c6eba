/** Rules on grammar, spelling, punctuation and the writing of numbers and short forms. */
import type { Token } from '../../language/tokens.ts'
import { findBrokenGrammar } from '../finders/grammar.ts'
import { isPartOfName } from '../finders/part-of-name.ts'
import { atEach, placeOf, quote } from '../finders/places.ts'
import type { Breach, Reading, Rule } from '../rule.ts'
import { NAMES_WITH_SLASH, UNITS, WELL_KNOWN_ACRONYMS } from '../terms/well-known-acronyms.ts'
import { termRule } from '../term-rule.ts'

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”' }

function findPunctuation(reading: Reading): Breach[] {
  const { text, tokens } = reading
  if (!/[([“?!]|[,;]\s*[,;.]/.test(text)) return []
  const count = (mark: string) => text.split(mark).length - 1
  const breaches: Breach[] = []
  for (const [open, close] of Object.entries(PAIRS)) {
    const opened = tokens.filter((token) => token.text === open)
    // Counted in the text: the tagger keeps some closing marks in a word ("4.3.9):").
    const odd = count(open) > count(close) ? opened.at(-1) : undefined
    if (odd === undefined) continue
    breaches.push({
      ...placeOf(odd),
      message: `“${open}” is opened and never closed.`,
      suggestion: `Add the missing “${close}”.`,
    })
  }
  tokens.forEach((token, index) => {
    const next = tokens[index + 1]
    if (token.text === '?' && !reading.spoken && next?.text !== '?' && tokens[index - 1]?.text !== '?') {
      breaches.push({
        ...placeOf(token),
        message: 'A question is no requirement: someone still has to answer it.',
        suggestion: 'Ask it, and write down the answer as “The system shall …”.',
      })
    }
    if (token.text === '!')
      breaches.push({
        ...placeOf(token),
        message: '“!” adds weight but no meaning.',
        suggestion: 'Write a full stop, and record the priority.',
      })
    if (next !== undefined && /^[,;]$/.test(token.text) && /^[,;.]$/.test(next.text)) {
      breaches.push({
        ...placeOf(token, next),
        message: `${quote(reading, token, next)} has one mark too many.`,
        suggestion: `Keep “${next.text}”.`,
      })
    }
  })
  return breaches
}

/** "input/output": and, or, per? */
function findSlashes(reading: Reading): Breach[] {
  const { text, tokens } = reading
  if (!text.includes('/')) return []
  return atEach(tokens, (slash, index) => {
    const left = tokens[index - 1]
    const right = tokens[index + 1]
    if (slash.text !== '/' || left === undefined || right === undefined) return []
    const pair = `${left.lower}/${right.lower}`
    if (pair === 'and/or' || NAMES_WITH_SLASH.has(pair)) return []
    if (UNITS.has(right.lower.replace(/\.$/, '')) && (UNITS.holds(left) || left.pos === 'NUM')) return []
    if (!/^[\p{L}][\p{L}\d]*$/u.test(left.text) || !/^[\p{L}][\p{L}\d-]*$/u.test(right.text)) return []
    if (isInPath(tokens, index) || isInAddress(text, slash.start)) return []
    return [
      {
        ...placeOf(left, right),
        message: `${quote(reading, left, right)} is ambiguous: “/” can mean and, or, per, or the same thing by two names.`,
        suggestion: `Write “${left.text} and ${right.text}”, “${left.text} or ${right.text}”, or two statements.`,
      },
    ]
  })
}

/** Another slash, a colon or a dot touches the one at hand: "/var/log", "https://…". */
function isInPath(tokens: readonly Token[], slash: number): boolean {
  const left = tokens[slash - 1]
  const before = tokens[slash - 2]
  return (
    (before !== undefined &&
      left !== undefined &&
      before.end === left.start &&
      /^(?::?\/|\.|:|\\)$/.test(before.text) &&
      before.text !== '/') ||
    (before?.text === '/' && tokens[slash - 3]?.end !== before.start)
  )
}

/** "https://host/path", "www.host/path": a slash of its name, however it was cut. */
function isInAddress(text: string, at: number): boolean {
  const word = text.slice(text.lastIndexOf(' ', at) + 1, at)
  return word.includes('//') || word.includes('www.')
}

function findAcronyms(reading: Reading): Breach[] {
  const { tokens, text, definedTerms } = reading
  if (!/[a-z]/.test(text) || !/[A-Z][A-Z0-9]/.test(text)) return []
  const seen = new Set<string>()
  return atEach(tokens, (token, index) => {
    if (!/^[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*s?$/.test(token.text) || token.text.length > 5) return []
    const bare = token.text.replace(/s$/, '')
    if (seen.has(bare) || WELL_KNOWN_ACRONYMS.has(bare) || definedTerms.has(bare.toLowerCase())) return []
    const next = tokens[index + 1]
    const before = tokens[index - 1]
    if (before?.text === '(' && next?.text === ')') return remember(seen, bare)
    if (isPartOfName(tokens, index)) return remember(seen, bare)
    if (next?.text === '(' || (next?.text === '-' && tokens[index + 2]?.pos === 'NUM'))
      return remember(seen, bare)
    // "CTRY_CD" is a field, “SOLD” a label.
    if (before?.text === '_' || next?.text === '_' || isInQuotes(text, token)) return remember(seen, bare)
    // "MP3", "SHA256", "DB2": with a figure in it, the letters are a name.
    if (/\d/.test(bare) || isSpelledOut(tokens, bare, index)) return remember(seen, bare)
    seen.add(bare)
    return [
      {
        ...placeOf(token),
        message: `“${bare}” is not spelled out here.`,
        suggestion: `Write it out once, as “<full name> (${bare})”, or add it to the definitions.`,
      },
    ]
  })
}

const isInQuotes = (text: string, { start, end }: Token): boolean =>
  /["“”„‘`]/.test(text[start - 1] ?? '') && /["“”‟’`]/.test(text[end] ?? '')

/** "Where a Java Virtual Machine is available (a JVM of version 6)": its letters open words in a row. */
function isSpelledOut(tokens: Reading['tokens'], acronym: string, index: number): boolean {
  const letters = acronym.toLowerCase().split('')
  // Two letters open some two words in most sentences.
  if (letters.length < 3) return false
  return tokens.some((_, from) => {
    if (from <= index && from + letters.length > index) return false
    return letters.every((letter, at) => {
      const { lower } = tokens[from + at] ?? { lower: '' }
      return lower.length > 1 && lower.startsWith(letter)
    })
  })
}

function remember(seen: Set<string>, acronym: string): [] {
  seen.add(acronym)
  return []
}

/** "0,5", ".5" */
function findOddNumbers(reading: Reading): Breach[] {
  const { tokens, text } = reading
  if (!/\d,\d|\.\d/.test(text)) return []
  return atEach(tokens, (token, index) => {
    const before = tokens[index - 1]
    if (token.pos !== 'NUM' && !/^\d/.test(token.text)) return []
    if (/^\d{1,3},(?:\d{1,2}|\d{4,})$/.test(token.text)) {
      return [
        {
          ...placeOf(token),
          message: `${quote(reading, token)} is ambiguous: is the comma a decimal point or does it part the thousands?`,
          suggestion: `Write “${token.text.replace(',', '.')}” if it is a decimal fraction.`,
        },
      ]
    }
    const bare =
      before?.text === '.' &&
      before.end === token.start &&
      /^(?:^|\s|\()$/.test(text[before.start - 1] ?? ' ')
    if (!bare || before === undefined || index === 1) return []
    return [
      {
        ...placeOf(before, token),
        message: `${quote(reading, before, token)} is easily read as “${token.text}”.`,
        suggestion: `Write “0.${token.text}”.`,
      },
    ]
  })
}

function findNumberAbbreviation(reading: Reading): Breach[] {
  return atEach(reading.tokens, (token, index) => {
    const next = reading.tokens[index + 1]
    const isNumber = token.lower === 'no.' || token.lower === 'nr' || token.lower === 'nr.'
    if (!isNumber || next?.pos !== 'NUM') return []
    return [
      {
        ...placeOf(token),
        message: `${quote(reading, token)} is an abbreviation.`,
        suggestion: 'Write “number”.',
      },
    ]
  })
}

const abbreviations = termRule({
  id: 'INCOSE-R38',
  name: 'Abbreviations',
  everywhere: true,
  issue_type: 'terminology',
  severity: 'info',
  why: 'A short form can stand for several words.',
  example: {
    breaks: 'The system shall keep the config of each user.',
    mended: 'The system shall keep the configuration of each user.',
  },
  list: 'abbreviation',
  says: 'is an abbreviation',
  // "every 15 min.": minutes.
  unless: ({ tokens }, { from, parts }) =>
    (parts[0]?.startsWith('min') === true && tokens[from - 1]?.pos === 'NUM') ||
    /^[A-Z]{2,}$/.test(tokens[from]?.text ?? ''),
})

export const WRITING_RULES: readonly Rule[] = [
  {
    id: 'INCOSE-R12',
    name: 'Correct grammar',
    everywhere: true,
    issue_type: 'incomplete',
    severity: 'warning',
    why: 'A broken sentence is repaired by each reader in a different way.',
    example: {
      breaks: 'The system shall send the invoice to the.',
      mended: 'The system shall send the invoice to the customer.',
    },
    find: findBrokenGrammar,
  },
  termRule({
    id: 'INCOSE-R13',
    name: 'Correct spelling',
    everywhere: true,
    issue_type: 'terminology',
    severity: 'warning',
    why: 'A misspelled term is not found by a search, and may be taken for another.',
    example: { breaks: 'The system shall recieve orders.', mended: 'The system shall receive orders.' },
    list: 'misspelling',
    says: 'is misspelled',
  }),
  {
    id: 'INCOSE-R14',
    name: 'Correct punctuation',
    everywhere: true,
    issue_type: 'punctuation',
    severity: 'info',
    why: 'A mark out of place changes what belongs together.',
    example: { breaks: 'The system shall print labels!', mended: 'The system shall print labels.' },
    find: findPunctuation,
  },
  {
    id: 'INCOSE-R17',
    name: 'Oblique symbol',
    everywhere: true,
    issue_type: 'punctuation',
    severity: 'warning',
    why: 'A slash can mean and, or, per, or “also called”.',
    example: {
      breaks: 'The system shall record the name/address of the buyer.',
      mended: 'The system shall record the name and the address of the buyer.',
    },
    find: findSlashes,
  },
  {
    id: 'INCOSE-R37',
    name: 'Acronyms',
    everywhere: true,
    issue_type: 'terminology',
    severity: 'info',
    why: 'The same letters mean different things in two departments.',
    example: {
      breaks: 'The system shall send the PNR to the gate.',
      mended: 'The system shall send the passenger name record (PNR) to the gate.',
    },
    find: findAcronyms,
  },
  {
    ...abbreviations,
    find: (reading) => [...abbreviations.find(reading), ...findNumberAbbreviation(reading)],
  },
  {
    id: 'INCOSE-R40',
    name: 'Decimal format',
    everywhere: true,
    issue_type: 'unit',
    severity: 'warning',
    why: 'A comma is a decimal point in some countries and parts thousands in others.',
    example: { breaks: 'The scale shall show 0,5 g steps.', mended: 'The scale shall show 0.5 g steps.' },
    find: findOddNumbers,
  },
]
