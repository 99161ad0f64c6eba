/** What lies over the words of a message: quotes with their requirement, and what nobody took. */
import {
  allRequirements,
  isInForce,
  type MessageId,
  type RequirementId,
  type SessionState,
} from '@parley/domain'
import { isUnheard } from '../session/coverage-counts.ts'
import type { Stretch } from './marked-runs.ts'

export type SaidMark =
  | (Stretch & { readonly kind: 'quote'; readonly requirement_id: RequirementId })
  | (Stretch & { readonly kind: 'unheard' })

/** Every mark of the session, by message: gathered once for all rows. */
export function saidMarks(
  state: Pick<SessionState, 'requirements' | 'inferred_requirements' | 'coverage'>,
): ReadonlyMap<MessageId, readonly SaidMark[]> {
  const marks = new Map<MessageId, SaidMark[]>()
  const put = (message_id: MessageId, mark: SaidMark): void => {
    const known = marks.get(message_id)
    if (known === undefined) marks.set(message_id, [mark])
    else known.push(mark)
  }

  for (const requirement of allRequirements(state as SessionState)) {
    if (!isInForce(requirement)) continue
    for (const { message_id, start, end } of requirement.evidence) {
      put(message_id, { kind: 'quote', requirement_id: requirement.id, start, end })
    }
  }
  for (const sentence of state.coverage) {
    if (isUnheard(sentence))
      put(sentence.message_id, { kind: 'unheard', start: sentence.start, end: sentence.end })
  }
  return marks
}

/** What the margin says beside these words: each requirement once, in the order of the text. */
export function marginOf(
  marks: readonly SaidMark[],
  { start, end }: Stretch,
): readonly (RequirementId | 'unheard')[] {
  const here = marks
    .filter((mark) => mark.start >= start && mark.start < end)
    .toSorted((one, other) => one.start - other.start)
  return [...new Set(here.map((mark) => (mark.kind === 'quote' ? mark.requirement_id : 'unheard')))]
}

/** `REQ-008` as the margin writes it: `008`; `REQ-INF-001`: `inf-1`. */
export function shortId(id: RequirementId): string {
  return id.startsWith('REQ-INF-') ? `inf-${Number(id.slice(8))}` : id.slice(4)
}
