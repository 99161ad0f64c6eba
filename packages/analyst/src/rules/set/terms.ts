/** Terms across a set: acronyms that nobody spells out, names that nobody defines, one thing under two names. */
import { asTokens } from '../lexicon.ts'
import { WELL_KNOWN_ACRONYMS } from '../terms/well-known-acronyms.ts'
import type { SetFinding, SetStatement, Span } from './set-finding.ts'
import { TERM_VARIANTS } from './term-variants.ts'

interface Use extends Span {
  readonly statement: SetStatement
}

const ACRONYM = /^[A-Z][A-Z0-9]{0,4}[A-Z0-9]s?$/

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

export function findUnexplainedAcronyms(
  statements: readonly SetStatement[],
  defined: ReadonlySet<string>,
): SetFinding[] {
  const known = new Set(spelledOut(statements.map(({ text }) => text)))
  const firstUses = new Map<string, Use>()
  for (const statement of statements) {
    if (!/[a-z]/.test(statement.text)) continue
    for (const token of statement.tokens) {
      if (!ACRONYM.test(token.text)) continue
      const acronym = token.text.replace(/s$/, '')
      if (
        /^[A-Z]\d*$/.test(acronym) ||
        known.has(acronym) ||
        WELL_KNOWN_ACRONYMS.has(acronym) ||
        defined.has(acronym.toLowerCase())
      )
        continue
      if (!firstUses.has(acronym)) firstUses.set(acronym, { statement, start: token.start, end: token.end })
    }
  }
  return [...firstUses].map(([acronym, use]) => ({
    ...alone(use),
    rule: 'INCOSE-R37',
    issue_type: 'terminology',
    severity: 'info',
    message: `“${acronym}” is spelled out nowhere.`,
    suggestion: `Write “<full name> (${acronym})” where it is used first, or define it.`,
  }))
}

/** "the Case Manager": written like a name in two statements or more, and explained in none. */
export function findUndefinedTerms(
  statements: readonly SetStatement[],
  defined: ReadonlySet<string>,
): SetFinding[] {
  const uses = new Map<string, { readonly first: Use; ids: number }>()
  const explained = new Set<string>()
  for (const statement of statements) {
    const own = new Set<string>()
    for (const use of capitalisedTerms(statement)) {
      const term = statement.text.slice(use.start, use.end)
      if (/^\s*(?:is an?|are|means|refers to|denotes)\b/.test(statement.text.slice(use.end)))
        explained.add(term)
      if (own.has(term)) continue
      own.add(term)
      const known = uses.get(term)
      if (known === undefined) uses.set(term, { first: use, ids: 1 })
      else known.ids += 1
    }
  }
  return [...uses]
    .filter(([term, { ids }]) => ids > 1 && !explained.has(term) && !defined.has(term.toLowerCase()))
    .map(([term, { first }]) => ({
      ...alone(first),
      rule: 'INCOSE-R4',
      issue_type: 'terminology',
      severity: 'info',
      message: `“${term}” is written like a term with a meaning of its own, and is defined nowhere.`,
      suggestion: `Add “${term}” to the definitions, or write it in small letters.`,
    }))
}

function* capitalisedTerms(statement: SetStatement): Generator<Use> {
  const { tokens } = statement
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
      yield { statement, start: first.start, end: last.end }
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

/** The rarer name is reported at its first use, and points at the first use of the commoner. */
export function findTwoNames(statements: readonly SetStatement[]): SetFinding[] {
  const groups = new Map<number, Map<string, { readonly first: Use; count: number }>>()
  for (const statement of statements) collectVariants(statement, groups)
  const findings: SetFinding[] = []
  for (const names of groups.values()) {
    const [main, ...others] = [...names].toSorted(([, one], [, other]) => other.count - one.count)
    if (main === undefined) continue
    for (const [name, { first }] of others) findings.push(twoNames(name, first, main[0], main[1].first))
  }
  return findings
}

function collectVariants(
  statement: SetStatement,
  groups: Map<number, Map<string, { readonly first: Use; count: number }>>,
): void {
  const { tokens } = statement
  for (let from = 0; from < tokens.length; from += 1) {
    const variant = VARIANTS.get(tokens[from]?.lower ?? '')?.find(({ parts }) =>
      parts.every((part, at) => tokens[from + at]?.lower === part),
    )
    const first = tokens[from]
    const last = tokens[from + (variant?.parts.length ?? 1) - 1]
    if (variant === undefined || first === undefined || last === undefined) continue
    const names = groups.get(variant.group) ?? new Map<string, { readonly first: Use; count: number }>()
    groups.set(variant.group, names)
    const name = variant.parts.join(' ').replaceAll(' - ', '-').replace(/s$/, '')
    const known = names.get(name)
    if (known === undefined)
      names.set(name, { first: { statement, start: first.start, end: last.end }, count: 1 })
    else known.count += 1
    from += variant.parts.length - 1
  }
}

function twoNames(name: string, use: Use, main: string, mainUse: Use): SetFinding {
  return {
    ...alone(use),
    related_id: mainUse.statement.id,
    related_start: mainUse.start,
    related_end: mainUse.end,
    rule: 'INCOSE-R36',
    issue_type: 'terminology',
    severity: 'info',
    message: `“${name}” here and “${main}” in ${mainUse.statement.id}: with two names it is ambiguous whether one thing is meant or two.`,
    suggestion: `Use “${main}” throughout, or define the difference.`,
  }
}

export const alone = ({ statement, start, end }: Use) => ({
  id: statement.id,
  start,
  end,
  related_id: null,
  related_start: null,
  related_end: null,
})
