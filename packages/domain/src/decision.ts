/**
 * A decision is a value: the events that follow from a command, or why there are none.
 *
 * Nothing in the domain throws for what the rules forbid. A refusal carries a
 * code and the facts, so that every edge (command line, HTTP, socket) can say
 * it in its own way.
 */
export type Decision<Event, Refusal extends { readonly code: string }> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusal: Refusal }

export function accept<Event>(...events: Event[]): {
  readonly accepted: true
  readonly events: readonly Event[]
} {
  return { accepted: true, events }
}

export function refuse<Refusal extends { readonly code: string }>(
  refusal: Refusal,
): { readonly accepted: false; readonly refusal: Refusal } {
  return { accepted: false, refusal }
}
