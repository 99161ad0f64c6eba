/** The port for reading long texts away from the event loop: the analyst's own listening, somewhere else. */
import type { KnownRequirement, Listening, SaidMessage } from '@parley/analyst'

export interface ReadingRequest {
  readonly messages: readonly SaidMessage[]
  readonly known: readonly KnownRequirement[]
  /** See `ListenOptions` of the analyst. */
  readonly before?: readonly SaidMessage[]
}

export interface Reading {
  /** The same as listening here, with these requirements known. */
  listen(request: ReadingRequest): Promise<Listening>
}
