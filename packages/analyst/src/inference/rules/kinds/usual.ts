/**
 * What is usual for a kind of product: people who know one shop expect of the next
 * what every shop has. Written down per kind: its words once, then what it usually does.
 */
import type { InferenceRule, Trigger } from '../../inference-rule.ts'

export interface Kind {
  readonly when: Omit<Trigger, 'product'>
  readonly of?: 'kind' | 'any'
  readonly example: string
  readonly nearMiss: string
}

export interface Usual {
  readonly id: string
  /** Of the rules of one concept the likeliest is proposed, and no other. */
  readonly concept?: string
  readonly title: string
  readonly actor: string
  /** What the actor is let do; or, with `The system`, what the product does. */
  readonly does: string
  readonly action: string
  readonly object: string
  readonly already: readonly string[]
  readonly criteria: readonly [string, string, string]
  readonly because: string
  /** A published rule, where it is more than practice. */
  readonly source?: string
  readonly confidence: number
}

export const COMMON_PRACTICE = 'common practice'

export function usualFor(kind: Kind, usual: readonly Usual[]): InferenceRule[] {
  return usual.map(
    ({
      id,
      concept,
      title,
      actor,
      does,
      action,
      object,
      already,
      criteria,
      because,
      source,
      confidence,
    }) => ({
      id,
      ...(concept === undefined ? {} : { concept }),
      when: { ...kind.when, product: kind.of ?? 'kind' },
      already,
      implied: {
        title,
        statement:
          actor === 'System'
            ? `The system shall ${does}.`
            : `The system shall let ${peopleNamed(actor)} ${does}.`,
        type: 'functional',
        quality: null,
        actor,
        action,
        object,
        condition: null,
        priority: 'should',
        criteria,
      },
      rationale: because,
      source: source ?? COMMON_PRACTICE,
      confidence,
      example: kind.example,
      nearMiss: kind.nearMiss,
    }),
  )
}

const peopleNamed = (actor: string): string => {
  const name = actor.charAt(0).toLowerCase() + actor.slice(1)
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`
}
