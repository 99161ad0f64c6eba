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
/** Of what is usual for the kind of a described product; of all else beside it. */
const MOST_USUAL = 14
const MOST_BESIDE = 1
/** What is usual for some and not for others comes in only where little else is known of the kind. */
const WEAK = 0.4
const WEAK_ONLY_UP_TO = 8

/** Everything that is known, by the rules that it concerns. */
export class Matters {
  readonly #byRule = new Map<CompiledRule, Matter>()
  /** Rules whose proposal is there already, and how often. */
  readonly #proposed = new Map<CompiledRule, number>()
  #stated = 0
  #described = 0

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
    const open = [...this.#byRule].flatMap(([compiled, matter]): Open[] => {
      const proposal = this.#proposed.has(compiled) ? null : matter.proposal
      return proposal === null ? [] : [{ compiled, proposal }]
    })
    const byLikeliness = open.toSorted((a, b) => byLikelihood(a.proposal, b.proposal))
    if (options.limit !== undefined)
      return proposals(byLikeliness).slice(0, Math.max(0, options.limit - this.#proposed.size))

    const known = [...this.#proposed.keys()]
    const concepts = new Set(known.flatMap(({ rule }) => rule.concept ?? []))
    const half = Math.min(MOST, Math.max(FEWEST, Math.ceil(this.#stated / 2)))
    if (this.#described === 0)
      return proposals(byLikeliness.filter(firstOf(concepts))).slice(0, Math.max(0, half - known.length))

    const usual = known.filter(isUsual).length
    const beside = this.#described * 2 > this.#stated ? MOST_BESIDE : half
    const isOfKind = ({ compiled }: Open) => isUsual(compiled)
    const ofKind = proposals(byLikeliness.filter(isOfKind).filter(firstOf(concepts)))
    return [
      ...ofKind.filter(
        ({ draft }, index) => usual + index < (draft.confidence < WEAK ? WEAK_ONLY_UP_TO : MOST_USUAL),
      ),
      ...proposals(byLikeliness.filter((one) => !isOfKind(one)).filter(firstOf(concepts))).slice(
        0,
        Math.max(0, beside - (known.length - usual)),
      ),
    ]
  }

  #enter(stated: Stated, enters: boolean): void {
    this.#stated += enters ? 1 : -1
    if (stated.known.described === true) this.#described += enters ? 1 : -1
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

/** Whether a rule tells what is usual for a product of some kind, rather than what follows from one requirement. */
const isUsual = ({ rule }: CompiledRule): boolean => rule.when.product !== undefined

const byLikelihood = (a: Inferred, b: Inferred): number =>
  b.draft.confidence - a.draft.confidence || compare(a.rule, b.rule)

/** A proposal that could be made, and its rule. */
interface Open {
  readonly compiled: CompiledRule
  readonly proposal: Inferred
}

const proposals = (open: readonly Open[]): Inferred[] => open.map(({ proposal }) => proposal)

/** The first of each concept, and all without one. */
const firstOf =
  (seen: Set<string>) =>
  ({ compiled: { rule } }: Open): boolean => {
    if (rule.concept === undefined) return true
    if (seen.has(rule.concept)) return false
    seen.add(rule.concept)
    return true
  }
