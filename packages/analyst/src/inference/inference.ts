/** What is implied, in a session that goes on: a call costs what changed since the last, and a little for each rule. */
import { proposedBy, type CompiledRule } from './compiled-rules.ts'
import type { Inferred, Known } from './infer-requirements.ts'
import { compare, Matter } from './matter.ts'
import { readStated, type Stated } from './read-stated.ts'

export interface Inference {
  /** Takes in a requirement, stated or inferred, or its new wording: the same key again replaces. */
  know(one: Known): void
  forget(key: string): void
  /** What `inferRequirements` gives for all that is known. */
  infer(options?: { readonly limit?: number }): Inferred[]
}

export function openInference(): Inference {
  const matters = new Matters()
  const known = new Map<string, Taken>()

  function forget(key: string): void {
    const taken = known.get(key)
    if (taken !== undefined) matters.letGo(taken)
    known.delete(key)
  }

  return {
    forget,
    know(one) {
      forget(one.key)
      known.set(one.key, matters.take(one))
    },
    infer: (options) => matters.infer(options),
  }
}

/** A requirement as it was taken in: a rule's own proposal, or something that was stated. */
type Taken = { readonly proposal: CompiledRule } | { readonly stated: Stated }

const FEWEST = 3
const MOST = 12

/** Everything that is known, by the rules that it concerns. */
export class Matters {
  readonly #byRule = new Map<CompiledRule, Matter>()
  /** Rules whose proposal is there already, and how often. */
  readonly #proposed = new Map<CompiledRule, number>()
  #stated = 0

  take(one: Known): Taken {
    const proposal = proposedBy(one.statement)
    if (proposal !== undefined) {
      this.#proposed.set(proposal, (this.#proposed.get(proposal) ?? 0) + 1)
      return { proposal }
    }
    const stated = readStated(one)
    this.#enter(stated, true)
    return { stated }
  }

  letGo(taken: Taken): void {
    if ('stated' in taken) return this.#enter(taken.stated, false)
    const many = (this.#proposed.get(taken.proposal) ?? 0) - 1
    if (many === 0) this.#proposed.delete(taken.proposal)
    else this.#proposed.set(taken.proposal, many)
  }

  infer(options: { readonly limit?: number } = {}): Inferred[] {
    const limit = options.limit ?? Math.min(MOST, Math.max(FEWEST, Math.ceil(this.#stated / 2)))
    const room = limit - this.#proposed.size
    if (room <= 0) return []
    return [...this.#byRule]
      .flatMap(([rule, matter]) => (this.#proposed.has(rule) ? [] : (matter.proposal ?? [])))
      .toSorted((a, b) => b.draft.confidence - a.draft.confidence || compare(a.rule, b.rule))
      .slice(0, room)
  }

  #enter(stated: Stated, enters: boolean): void {
    this.#stated += enters ? 1 : -1
    for (const rule of stated.triggers) this.#matter(rule).trigger(stated, enters)
    for (const rule of stated.settles) this.#matter(rule).settle(stated, enters)
    for (const rule of stated.shares) this.#matter(rule).share(enters)
    if (enters) return
    for (const rule of [...stated.triggers, ...stated.settles, ...stated.shares])
      if (this.#matter(rule).isEmpty) this.#byRule.delete(rule)
  }

  #matter(rule: CompiledRule): Matter {
    const known = this.#byRule.get(rule)
    if (known !== undefined) return known
    const fresh = new Matter(rule)
    this.#byRule.set(rule, fresh)
    return fresh
  }
}
