/** Terms across a set: acronyms that nobody spells out, names that nobody defines, one thing under two names. */
import type { Token } from '../../language/tokens.ts'
import { asTokens } from '../lexicon.ts'
import { WELL_KNOWN_ACRONYMS } from '../terms/well-known-acronyms.ts'
import { deedsIn } from './deeds.ts'
import type { PlacedFinding, Use } from './set-entry.ts'
import type { SetFinding, SetStatement, Span } from './set-finding.ts'
import { TERM_VARIANTS } from './term-variants.ts'
import type { UseOfAll } from './usage.ts'

/** With a digit it is mostly the name of a product. */
const ACRONYM = /^[A-Z]{2,6}s?$/

/** Acronyms that some text spells out: "personal identification number (PIN)", "PIN (personal …)", "PIN: …". */
export function spelledOut(texts: readonly string[]): string[] {
  const found = new Set<string>()
  for (const text of texts) {
    for (const [, acronym = ''] of text.matchAll(/\(([A-Z][A-Z0-9]{1,5})s?\)/g)) found.add(acronym)
    for (const [, acronym = ''] of text.matchAll(
      /\b([A-Z][A-Z0-9]{1,5})s?\s*(?:\([a-z]{2,}|(?:stands for|means|is short for)\b)/g,
    ))
      found.add(acronym)
    const entry = /^\s*[-*]?\s*([A-Z][A-Z0-9]{1,5})\s*[:=–]\s/.exec(text)
    if (entry?.[1] !== undefined) found.add(entry[1])
  }
  return [...found].toSorted()
}

/** "SAMPLE FILE": words in capitals beside each other are words all the same. */
const isShouted = (tokens: readonly Token[], index: number): boolean =>
  [tokens[index - 1], tokens[index + 1]].some((other) => /^[A-Z]{4,}$/.test(other?.text ?? '')) &&
  (tokens[index]?.text.length ?? 0) > 3

/** Acronyms that a statement uses, and those that it spells out. */
export function acronymUses({ text, tokens }: SetStatement): Use[] {
  const uses = new Map<string, Use>()
  for (const [index, token] of (/[a-z]/.test(text) ? tokens : []).entries()) {
    if (!ACRONYM.test(token.text) || isShouted(tokens, index)) continue
    const acronym = token.text.replace(/s$/, '')
    if (WELL_KNOWN_ACRONYMS.has(acronym)) continue
    noteUse(uses, `acronym ${acronym}`, 'used', token)
  }
  for (const acronym of spelledOut([text]))
    noteUse(uses, `acronym ${acronym}`, 'explained', { start: text.length, end: text.length })
  return [...uses.values()]
}

export function unexplainedAcronym(
  acronym: string,
  uses: readonly UseOfAll[],
  defined: ReadonlySet<string>,
): PlacedFinding[] {
  const used = unexplained(acronym, uses, defined)
  if (used === null) return []
  return [
    placed(used, {
      rule: 'INCOSE-R37',
      issue_type: 'terminology',
      severity: 'info',
      message: `“${acronym}” is spelled out nowhere.`,
      suggestion: `Write “<full name> (${acronym})” where it is used first, or define it.`,
    }),
  ]
}

/** Names that a statement writes in capitals, and those that it explains. */
export function termUses(statement: SetStatement): Use[] {
  const uses = new Map<string, Use>()
  for (const span of capitalisedTerms(statement)) {
    // "As a Data Analyst, …": a role is written so in stories.
    if (/\bas an?\s+$/i.test(statement.text.slice(0, span.start))) continue
    const term = statement.text.slice(span.start, span.end).replace(/([^s])s$/, '$1')
    noteUse(uses, `term ${term}`, 'used', span)
    if (hasArticle(statement, span)) noteUse(uses, `term ${term}`, 'of its kind', span)
    if (/^\s*(?:is an?|are|means|refers to|denotes)\b/.test(statement.text.slice(span.end)))
      noteUse(uses, `term ${term}`, 'explained', span)
  }
  return [...uses.values()]
}

/** "the Case Manager": written like a name in two statements or more, and explained in none. */
export function undefinedTerm(
  term: string,
  uses: readonly UseOfAll[],
  defined: ReadonlySet<string>,
): PlacedFinding[] {
  const used = unexplained(term, uses, defined)
  // "Windows Media Player" takes no article: it is a name, not a kind of thing.
  if (used === null || used.statements < 2 || !uses.some(({ feature }) => feature === 'of its kind'))
    return []
  return [
    placed(used, {
      rule: 'INCOSE-R4',
      issue_type: 'terminology',
      severity: 'info',
      message: `“${term}” is written like a term with a meaning of its own, and is defined nowhere.`,
      suggestion: `Add “${term}” to the definitions, or write it in small letters.`,
    }),
  ]
}

const hasArticle = ({ text }: SetStatement, { start }: Span): boolean =>
  /\b(?:the|an?|each|every|any|all|this|its|their|my|our)\s+$/i.test(text.slice(0, start))

function unexplained(name: string, uses: readonly UseOfAll[], defined: ReadonlySet<string>): UseOfAll | null {
  const isExplained = defined.has(name.toLowerCase()) || uses.some(({ feature }) => feature === 'explained')
  return isExplained ? null : (uses[0] ?? null)
}

function noteUse(uses: Map<string, Use>, matter: string, feature: string, { start, end }: Span): void {
  const at = `${matter} ${feature}`
  const known = uses.get(at)
  uses.set(at, { matter, feature, first: known?.first ?? { start, end }, count: (known?.count ?? 0) + 1 })
}

function* capitalisedTerms({ tokens }: SetStatement): Generator<Span> {
  for (let from = 1; from < tokens.length; from += 1) {
    let to = from
    while (
      isCapitalised(tokens[to]?.text) &&
      (to === from || tokens[to]?.start === (tokens[to - 1]?.end ?? 0) + 1)
    )
      to += 1
    const first = tokens[from]
    const last = tokens[to - 1]
    if (to - from > 1 && first !== undefined && last !== undefined)
      yield { start: first.start, end: last.end }
    from = Math.max(from, to - 1)
  }
}

const isCapitalised = (word: string | undefined): boolean => word !== undefined && /^[A-Z][a-z]+$/.test(word)

interface Variant {
  readonly group: number
  readonly parts: readonly string[]
}

const VARIANTS: ReadonlyMap<string, readonly Variant[]> = variantsByFirstWord()

function variantsByFirstWord(): Map<string, Variant[]> {
  const byFirst = new Map<string, Variant[]>()
  TERM_VARIANTS.forEach((group, index) => {
    for (const parts of group.flatMap((term) =>
      term.includes('-') ? asTokens(term).slice(0, 2) : [term.split(' ')],
    )) {
      for (const form of [parts, [...parts.slice(0, -1), `${parts.at(-1) ?? ''}s`]]) {
        const first = form[0] ?? ''
        byFirst.set(first, [...(byFirst.get(first) ?? []), { group: index, parts: form }])
      }
    }
  })
  for (const variants of byFirst.values())
    variants.sort((one, other) => other.parts.length - one.parts.length)
  return byFirst
}

/** Verbs mean the same only where they are done to the same thing. */
const VERB_GROUPS: readonly (readonly string[])[] = [
  ['delete', 'remove', 'erase', 'purge'],
  ['cancel', 'abort'],
]
const GROUP_OF_VERB = new Map(
  VERB_GROUPS.flatMap((verbs, group) => verbs.map((verb): [string, number] => [verb, group])),
)
const VERBS = new Set(GROUP_OF_VERB.keys())

/** Names that people use side by side for one thing, each as this statement writes it. */
export function nameUses({ tokens }: SetStatement): Use[] {
  const uses = new Map<string, Use>()
  for (const { verb, thing, place } of deedsIn(tokens, VERBS))
    noteUse(uses, `names ${GROUP_OF_VERB.get(verb) ?? ''} ${thing}`, verb, place)
  for (let from = 0; from < tokens.length; from += 1) {
    const variant = VARIANTS.get(tokens[from]?.lower ?? '')?.find(({ parts }) =>
      parts.every((part, at) => tokens[from + at]?.lower === part),
    )
    const first = tokens[from]
    const last = tokens[from + (variant?.parts.length ?? 1) - 1]
    if (variant === undefined || first === undefined || last === undefined) continue
    if (meansAnother(tokens, from)) continue
    const name = variant.parts.join(' ').replaceAll(' - ', '-').replace(/s$/, '')
    noteUse(uses, `names ${variant.group}`, name, { start: first.start, end: last.end })
    from += variant.parts.length - 1
  }
  return [...uses.values()]
}

/** "the mobile client" is no customer, "remove it from the list" deletes nothing, "the register" enrols nobody. */
function meansAnother(tokens: SetStatement['tokens'], from: number): boolean {
  const [before, word] = [tokens[from - 1], tokens[from]?.lower ?? '']
  if (/^clients?$/.test(word)) return /^(?:NOUN|ADJ|PROPN)$/.test(before?.pos ?? '')
  if (/^(?:register|workers?)$/.test(word)) return before?.pos === 'DET' || before?.pos === 'NOUN'
  return word === 'remove' && tokens.slice(from + 1, from + 8).some(({ lower }) => lower === 'from')
}

/** The rarer name is reported at its first use, and points at the first use of the commoner. */
export function twoNames(names: readonly UseOfAll[]): PlacedFinding[] {
  const [main, ...others] = names.toSorted((one, other) => other.count - one.count)
  if (main === undefined) return []
  const related = main.entry.statement.id
  return others.map((use) => {
    const { entry, finding } = placed(use, {
      rule: 'INCOSE-R36',
      issue_type: 'terminology',
      severity: 'info',
      message: `“${use.feature}” here and “${main.feature}” in ${related}: with two names it is ambiguous whether one thing is meant or two.`,
      suggestion: `Use “${main.feature}” throughout, or define the difference.`,
    })
    const { start, end } = main.first
    return { entry, finding: { ...finding, related_id: related, related_start: start, related_end: end } }
  })
}

type Card = Pick<SetFinding, 'rule' | 'issue_type' | 'severity' | 'message' | 'suggestion'>

function placed({ entry, first }: UseOfAll, card: Card): PlacedFinding {
  const nowhere = { related_id: null, related_start: null, related_end: null }
  return { entry, finding: { id: entry.statement.id, ...first, ...nowhere, ...card } }
}
