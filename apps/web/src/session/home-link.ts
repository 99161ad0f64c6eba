/** The port to what lies outside a session: which there are, a new one, and who is asking. */
import type { Answer } from './session-link.ts'

export interface SessionLine {
  readonly session_id: string
  readonly project_name: string
  readonly status: 'active' | 'reviewing' | 'approved' | 'archived'
  readonly requirements: number
  readonly updated_at: string
}

export type SignIn =
  | { readonly signed_in: true; readonly me: { readonly user_id: string; readonly name: string } }
  | { readonly signed_in: false }

export interface HomeLink {
  readonly whoAmI: () => Promise<Answer<SignIn>>
  readonly sessions: (
    cursor: string | null,
  ) => Promise<Answer<{ readonly items: readonly SessionLine[]; readonly next_cursor: string | null }>>
  readonly open: (opening: {
    readonly project_name: string
  }) => Promise<Answer<{ readonly session_id: string }>>
  readonly openSample: () => Promise<Answer<{ readonly session_id: string }>>
  /** For good, with everything in it. */
  readonly remove: (session_id: string) => Promise<Answer>
  /** Forgets this browser; a new link lets it in again. */
  readonly signOut: () => Promise<Answer>
}
