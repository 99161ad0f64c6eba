/**
 * What nobody said but people expect, proposed from what was said.
 *
 * Each rule proposes at most once, with everything that led to it. A matter that
 * was spoken of, agreed or ruled out, is not proposed again; a proposal never leads
 * to another; and there are never more open proposals than half of what was stated
 * (at least three, at most twelve), so that nobody drowns. Where a text describes a
 * product instead of asking for it, what is usual for products of its kind comes first
 * and has room of its own. The order of the input makes no difference.
 */
import type { Quality, RequirementDraft, RequirementType } from '@parley/domain'

import { Matters } from './inference.ts'

/** A requirement that is already there, stated or inferred. */
export interface Known {
  readonly key: string
  readonly statement: string
  readonly title: string
  readonly type: RequirementType
  readonly quality: Quality | null
  readonly action: string | null
  readonly object: string | null
  /** It was told of a product that the text describes, not asked for one by one. */
  readonly described?: boolean
}

export interface Inferred {
  readonly rule: string
  /** Keys of the requirements that led to it, in order. */
  readonly from: readonly string[]
  readonly draft: Omit<RequirementDraft, 'links' | 'produced_by'>
  readonly source: string | null
}

/** Proposals for what is already known. `limit` bounds the open proposals, those already known included. */
export function inferRequirements(
  known: readonly Known[],
  options: { readonly limit?: number } = {},
): Inferred[] {
  const matters = new Matters()
  for (const one of known) matters.take(one)
  return matters.infer(options)
}
