/**
 * What a service is to a test: a place to reach it, and a way to end it.
 *
 * A source looks for the service where the environment points, then on this
 * machine; it answers null when there is none, and the hint says what would help.
 */
import type { Service, TestEnvironment } from '../environment.ts'

/** How a test reaches each service. */
export interface Addresses {
  readonly postgres: {
    readonly url: string
    readonly host: string
    readonly port: number
    /** The command-line client, where this machine has one. */
    readonly psql: string | null
  }
  readonly redis: { readonly url: string; readonly host: string; readonly port: number }
  readonly chromium: {
    readonly executable: string
    /** What it needs to run anywhere, and to talk to nobody but the page. */
    readonly arguments: readonly string[]
  }
  /** A program that gives another one a terminal to run in. */
  readonly terminal: { readonly script: string }
  readonly model: { readonly url: string; readonly key: string | null; readonly name: string | null }
}

export interface Running<Name extends Service> {
  readonly address: Addresses[Name]
  /** Ends what was started for this test file; does nothing to a server that was there before. */
  stop(): Promise<void>
}

export interface ServiceSource<Name extends Service> {
  /** What would make it available, as the end of a sentence: "install redis-server". */
  readonly hint: string
  /**
   * Null when this machine has none. Throws when there is one that does not
   * answer: somebody said it is there, so leaving the test out would hide a fault.
   */
  find(environment: TestEnvironment): Promise<Running<Name> | null>
}

/** A service that was there before the test and stays after it. */
export function alreadyThere<Name extends Service>(address: Addresses[Name]): Running<Name> {
  return { address, stop: async () => {} }
}
