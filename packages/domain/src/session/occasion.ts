/**
 * When something was asked for, and by whom. Both are passed in: the domain has
 * no clock, and never guesses who is speaking.
 */
export interface By {
  /** Agents propose; what needs a person is refused to them. */
  readonly kind: 'person' | 'agent'
  readonly id: string
}

export interface Occasion {
  /** RFC 3339, UTC. */
  readonly at: string
  readonly by: By
}
