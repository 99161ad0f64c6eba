/**
 * What nobody said but people expect, proposed from what was said.
 *
 * Each rule proposes at most once, with everything that led to it. A matter that
 * was spoken of, agreed or ruled out, is not proposed again; a proposal never leads
 * to another; and there are never more open proposals than half of what was stated
 * (at least three, at most twelve), so that nobody drowns. The order of the input
 * makes no difference.
 */
import type { Quality, RequirementDraft, RequirementType } from '@parley/domain'

import { candidatesFor, proposedBy, type CompiledRule } from './compiled-rules.ts'
import { listed, objectName, pluralObject } from './object-phrase.ts'
import { mentions, says } from './phrases.ts'
import { readSpoken, spokenOf, type Spoken, type SpokenOf } from './spoken-of.ts'
import { readWords, type Word } from './words.ts'

/** A requirement that is already there, stated or inferred. */
export interface Known {
  readonly key: string
  readonly statement: string
  readonly title: string
  readonly type: RequirementType
  readonly quality: Quality | null
  readonly action: string | null
  readonly object: string | null
}

export interface Inferred {
  readonly rule: string
  /** Keys of the requirements that led to it, in order. */
  readonly from: readonly string[]
  readonly draft: Omit<RequirementDraft, 'links' | 'produced_by'>
  readonly source: string | null
}

/** Share of the implied statement's subject that one known statement must cover to say the same. */
const SAYS_THE_SAME = 0.75
const FEWEST = 3
const MOST = 12
const OBJECTS_NAMED = 3

interface Stated extends Spoken {
  readonly known: Known
  /** The words of its action and object. */
  readonly deed: readonly Word[] | null
}

/** Proposals for what is already known. `limit` bounds the open proposals, those already known included. */
export function inferRequirements(known: readonly Known[], options: { limit?: number } = {}): Inferred[] {
  const proposed = new Set<CompiledRule>()
  const stated: Stated[] = []
  for (const one of known.toSorted((a, b) => compare(a.key, b.key) || compare(a.statement, b.statement))) {
    const rule = proposedBy(one.statement)
    if (rule) proposed.add(rule)
    else stated.push({ known: one, deed: deedOf(one), ...readSpoken(one.statement, one.title) })
  }

  const limit = options.limit ?? Math.min(MOST, Math.max(FEWEST, Math.ceil(stated.length / 2)))
  const spoken = spokenOf(stated)
  return [...triggersByRule(stated)]
    .filter(([rule]) => !proposed.has(rule))
    .flatMap(([rule, triggers]) => propose(rule, triggers, spoken))
    .toSorted((a, b) => b.draft.confidence - a.draft.confidence || compare(a.rule, b.rule))
    .slice(0, Math.max(0, limit - proposed.size))
}

const deedOf = ({ action, object }: Known): readonly Word[] | null =>
  action !== null && object !== null ? readWords(`${action} ${object}`) : null

function triggersByRule(stated: readonly Stated[]): Map<CompiledRule, Stated[]> {
  const triggers = new Map<CompiledRule, Stated[]>()
  for (const one of stated) {
    for (const compiled of candidatesFor(one.words)) {
      if (!fires(compiled, one)) continue
      const those = triggers.get(compiled) ?? []
      those.push(one)
      triggers.set(compiled, those)
    }
  }
  return triggers
}

/** A rule about one object looks at what is done to it; the others read the whole statement. */
function fires({ rule, any, and, unless }: CompiledRule, { deed, words }: Stated): boolean {
  const where = rule.perObject && deed !== null ? deed : words
  if (!says(where, any)) return false
  if (and.length > 0 && !says(words, and)) return false
  return !mentions(words, unless)
}

function propose(compiled: CompiledRule, triggers: readonly Stated[], spoken: SpokenOf<Stated>): Inferred[] {
  const open = unsettled(compiled, triggers, spoken)
  if (open.length === 0 || spoken.sharing(compiled.subject, SAYS_THE_SAME)) return []

  const { id, implied, rationale, source, confidence } = compiled.rule
  const objects = objectsOf(open)
  const withObjects = (text: string): string => text.replaceAll('{objects}', objects)
  const draft = {
    title: implied.title,
    statement: withObjects(implied.statement),
    type: implied.type,
    quality: implied.quality,
    actor: implied.actor,
    action: implied.action,
    object: withObjects(implied.object),
    condition: implied.condition,
    acceptance_criteria: implied.criteria.map((text) => ({ text, origin: 'suggested' as const })),
    priority: implied.priority,
    priority_label: null,
    confidence,
    rationale,
  }
  return [{ rule: id, from: [...new Set(open.map(({ known }) => known.key))], draft, source }]
}

/** The triggers whose matter nobody has spoken of: of each object where the rule is about objects, else at all. */
function unsettled(
  { rule, already }: CompiledRule,
  triggers: readonly Stated[],
  spoken: SpokenOf<Stated>,
): readonly Stated[] {
  const settling = spoken.mentioning(already)
  if (!rule.perObject) return settling.size > 0 ? [] : triggers
  const settledStems = new Set([...settling].flatMap(({ stems }) => [...stems]))
  return triggers.filter(({ known }) => {
    const head = headOf(known.object)
    return head === null ? settling.size === 0 : !settledStems.has(head)
  })
}

function headOf(object: string | null): string | null {
  const name = object === null ? null : objectName(object)
  if (name === null) return null
  return readWords(name.split(' of ')[0] ?? name).at(-1)?.stem ?? null
}

function objectsOf(triggers: readonly Stated[]): string {
  const names = triggers.flatMap(({ known }) =>
    known.object === null ? [] : (pluralObject(known.object) ?? []),
  )
  const distinct = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()]
  return distinct.length === 0 ? 'what was created' : listed(distinct.slice(0, OBJECTS_NAMED))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
