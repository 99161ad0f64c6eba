/**
 * What the thread of the database and the rest of the process say to each other.
 */

export interface Query {
  readonly id: number
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export type ToThread = { readonly query: Query } | { readonly close: true }

export type FromThread =
  | { readonly ready: true }
  | { readonly answer: { readonly id: number; readonly rows: readonly unknown[]; readonly affected: number } }
  | { readonly failure: { readonly id: number; readonly message: string; readonly code: string | null } }

export interface ThreadData {
  /** The folder of the database; made when it is not there. */
  readonly folder: string
}
