/**
 * One rule and everything that was stated about its matter: what triggers it, and
 * what settles it. Its proposal is written anew only when one of these changed.
 */
import { enterInOrder, leave } from '../order.ts'
import type { CompiledRule } from './compiled-rules.ts'
import type { Inferred } from './infer-requirements.ts'
import { listed } from './object-phrase.ts'
import type { Stated } from './read-stated.ts'

const OBJECTS_NAMED = 3

export class Matter {
  readonly #compiled: CompiledRule
  readonly #triggers: Stated[] = []
  #settling = 0
  /** What is settled, by how many: only for rules about one object at a time. */
  readonly #settledStems = new Map<string, number>()
  #sharing = 0
  #proposal: Inferred | null | undefined

  constructor(compiled: CompiledRule) {
    this.#compiled = compiled
  }

  /** Nothing was stated about it. */
  get isEmpty(): boolean {
    return this.#triggers.length + this.#settling + this.#sharing === 0
  }

  trigger(one: Stated, enters: boolean): void {
    if (enters) enterInOrder(this.#triggers, one, byKey)
    else leave(this.#triggers, one, byKey)
    this.#proposal = undefined
  }

  settle({ stems }: Stated, enters: boolean): void {
    const by = enters ? 1 : -1
    this.#settling += by
    this.#proposal = undefined
    if (this.#compiled.rule.perObject !== true) return
    for (const stem of stems) {
      const many = (this.#settledStems.get(stem) ?? 0) + by
      if (many === 0) this.#settledStems.delete(stem)
      else this.#settledStems.set(stem, many)
    }
  }

  share(enters: boolean): void {
    this.#sharing += enters ? 1 : -1
    this.#proposal = undefined
  }

  get proposal(): Inferred | null {
    if (this.#proposal === undefined) this.#proposal = this.#propose()
    return this.#proposal
  }

  #propose(): Inferred | null {
    const open = this.#sharing > 0 ? [] : this.#unsettled()
    if (open.length === 0) return null

    const { id, implied, rationale, source, confidence } = this.#compiled.rule
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
    return { rule: id, from: [...new Set(open.map(({ known }) => known.key))], draft, source }
  }

  /** The triggers whose matter nobody has spoken of: of each object where the rule is about objects, else at all. */
  #unsettled(): readonly Stated[] {
    if (this.#settling === 0) return this.#triggers
    if (this.#compiled.rule.perObject !== true) return []
    return this.#triggers.filter(({ head }) => head !== null && !this.#settledStems.has(head))
  }
}

function objectsOf(triggers: readonly Stated[]): string {
  const names = triggers.flatMap(({ plural }) => plural ?? [])
  const distinct = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()]
  return distinct.length === 0 ? 'what was created' : listed(distinct.slice(0, OBJECTS_NAMED))
}

const byKey = ({ known: one }: Stated, { known: other }: Stated): number =>
  compare(one.key, other.key) || compare(one.statement, other.statement)

export function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
