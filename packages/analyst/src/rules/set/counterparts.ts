/**
 * What comes without its counterpart: a thing that is brought in and changed and
 * never goes, a state that nothing leads into or out of, a case without the other.
 *
 * Told only where nothing in the whole set speaks of the counterpart.
 */
import type { Token } from '../../language/tokens.ts'
import { baseForm, singular } from './forms.ts'
import { wordSet } from '../../word-set.ts'
import { deedsIn } from './deeds.ts'
import type { PlacedFinding, Use } from './set-entry.ts'
import type { SetFinding, Span } from './set-finding.ts'
import type { StatementKey } from './statement-key.ts'
import { usesIn, type UseOfAll } from './usage.ts'

const deeds = (words: string, deed: string): [string, string][] =>
  words.split(' ').map((word) => [word, deed])

const DEEDS = new Map([
  ...deeds('create add define register upload', 'brought in'),
  ...deeds('edit update change modify amend revise correct rename', 'changed'),
  ...deeds(
    'delete remove erase purge archive cancel deactivate close withdraw discard revoke unregister retire expire reject dismiss',
    'taken out',
  ),
])
const VERBS = new Set(DEEDS.keys())

/** What is done to each thing in the course of its life. */
export function lifeUses({ asked }: StatementKey): Use[] {
  return usesIn(function* () {
    for (const { verb, thing, place } of deedsIn(asked, VERBS))
      yield { matter: `life ${thing}`, feature: DEEDS.get(verb) ?? '', place }
  })
}

export function noWayOut(thing: string, deedsDone: readonly UseOfAll[]): PlacedFinding[] {
  const use = (deed: string) => deedsDone.find(({ feature }) => feature === deed)
  const [brought, changed] = [use('brought in'), use('changed')]
  if (brought === undefined || changed === undefined || use('taken out') !== undefined) return []
  return [
    placed(brought, changed, {
      rule: 'PARLEY-NO-WAY-OUT',
      message: `“${thing}” is brought in here and changed in ${changed.entry.statement.id}; nothing says how it goes.`,
      suggestion: `Say who may delete or archive “${thing}”, or that it stays for good.`,
    }),
  ]
}

interface State {
  readonly name: string
  readonly enters: ReadonlySet<string>
  readonly leaves: ReadonlySet<string>
}

const STATES: readonly State[] = Object.entries({
  locked: ['lock', 'unlock release reset'],
  suspended: ['suspend', 'resume reactivate reinstate unsuspend lift activate restore'],
  paused: ['pause', 'resume continue restart unpause'],
  frozen: ['freeze', 'unfreeze release thaw'],
  muted: ['mute', 'unmute'],
  deactivated: ['deactivate', 'activate reactivate enable restore'],
  banned: ['ban', 'unban lift reinstate'],
}).map(([name, [enters = '', leaves = '']]) => ({ name, enters: wordSet(enters), leaves: wordSet(leaves) }))

/** Whatever leads into a state or out of one. */
const TURNS = new Set(STATES.flatMap(({ enters, leaves }) => [...enters, ...leaves]))
const OPENERS = wordSet('if when whenever while where unless once')
const DUTY = wordSet('shall must will should can may')

/** Where a state is entered, left, or taken for granted. */
export function stateUses({ asked: tokens }: StatementKey): Use[] {
  return usesIn(function* () {
    let isCase = false
    for (const [index, token] of tokens.entries()) {
      if (OPENERS.holds(token)) isCase = true
      else if (token.text === ',' || token.text === '.') isCase = false
      if (token.pos !== 'VERB' && token.pos !== 'ADJ') continue
      const verb = baseForm(token.lower)
      if (!TURNS.has(verb)) continue
      for (const { name, enters, leaves } of STATES) {
        const matter = `state ${name}`
        if (leaves.has(verb)) yield { matter, feature: 'left', place: token }
        if (!enters.has(verb)) continue
        const isHeld = token.lower === name && (isCase || !hasDutyBefore(tokens, index))
        yield { matter, feature: isHeld ? 'held' : 'entered', place: token }
        if (endsByItself(tokens)) yield { matter, feature: 'left', place: token }
      }
    }
  })
}

/** "shall be locked": it becomes so, other than "the locked account". */
const hasDutyBefore = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(Math.max(0, index - 4), index).some((token) => DUTY.holds(token))

/** "for 15 minutes", "until the morning", "while it runs". */
const endsByItself = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ lower }, index) =>
      lower === 'until' ||
      (index > 3 && (lower === 'while' || lower === 'during')) ||
      (lower === 'for' && /^(?:\d|an?$|one$)/.test(tokens[index + 1]?.lower ?? '')),
  )

export function stateWithoutEvent(state: string, uses: readonly UseOfAll[]): PlacedFinding[] {
  const use = (feature: string) => uses.find((one) => one.feature === feature)
  const [entered, held, left] = [use('entered'), use('held'), use('left')]
  if (entered !== undefined && left === undefined)
    return [
      placed(entered, held, {
        rule: 'PARLEY-STATE-WITHOUT-END',
        message: `Something becomes “${state}” here, and nothing says how that ends.`,
        suggestion: `Say what ends “${state}”: who, after how long, or never.`,
      }),
    ]
  if (held === undefined || entered !== undefined) return []
  return [
    placed(held, left, {
      rule: 'PARLEY-STATE-WITHOUT-START',
      message: `“${state}” is taken for granted here, and nothing says how it comes about.`,
      suggestion: `Say what makes it “${state}”: who, and when.`,
    }),
  ]
}

const GOOD = wordSet(
  'valid correct successful accepted approved confirmed authorised authorized available complete found',
)
const BAD = wordSet(
  'invalid incorrect wrong unsuccessful rejected declined refused denied unavailable incomplete missing failed fails fail expired',
)
const BE = wordSet('is are was were')
const OTHERWISE = wordSet('otherwise else unless')
const NEAR = 3

/** Of what a statement says what happens when it goes well, and of what when it does not. */
export function branchUses({ asked: tokens }: StatementKey): Use[] {
  return usesIn(function* () {
    if (!tokens.some((token) => GOOD.holds(token) || BAD.holds(token))) return
    const hasBoth = tokens.some((token) => OTHERWISE.holds(token))
    for (const [index, token] of tokens.entries()) {
      if (token.pos !== 'NOUN' && token.pos !== 'PROPN') continue
      const matter = `branch ${singular(token.lower)}`
      const around = tokens.slice(Math.max(0, index - NEAR), index + NEAR + 1).map(({ lower }) => lower)
      const after = around.slice(around.indexOf(token.lower) + 1)
      const hasNone = tokens[index - 1]?.lower === 'no'
      const isGood = !hasNone && BE.has(after[0] ?? '') && GOOD.has(after[1] ?? '') && isCaseOf(tokens, index)
      const isBad =
        around.some((word) => BAD.has(word)) ||
        (after.includes('not') && after.some((word) => GOOD.has(word)))
      const end = tokens[index + 2]?.end ?? token.end
      if (isGood) yield { matter, feature: 'well', place: { start: token.start, end } }
      if (isBad || (isGood && hasBoth)) yield { matter, feature: 'badly', place: token }
    }
  })
}

/** "if the payment": right behind the word that opens a case. */
const isCaseOf = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(Math.max(0, index - NEAR), index).some(({ lower }) => lower === 'if')

export function missingBranch(matter: string, uses: readonly UseOfAll[]): PlacedFinding[] {
  const well = uses.find(({ feature }) => feature === 'well')
  if (well === undefined || uses.some(({ feature }) => feature === 'badly')) return []
  return [
    placed(well, undefined, {
      rule: 'PARLEY-MISSING-BRANCH',
      message: `Only one case is told of “${matter}”; nothing says what happens otherwise.`,
      suggestion: `Say what happens when it is not so.`,
    }),
  ]
}

type Card = Pick<SetFinding, 'rule' | 'message' | 'suggestion'>

function placed({ entry, first }: UseOfAll, other: UseOfAll | undefined, card: Card): PlacedFinding {
  // Of one and the same statement there is no other end.
  const related = other?.entry === entry ? undefined : other
  const there: Span | null = related?.first ?? null
  return {
    entry,
    finding: {
      id: entry.statement.id,
      start: first.start,
      end: first.end,
      related_id: related?.entry.statement.id ?? null,
      related_start: there?.start ?? null,
      related_end: there?.end ?? null,
      issue_type: 'incomplete',
      severity: 'info',
      ...card,
    },
  }
}
