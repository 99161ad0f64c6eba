/**
 * Taking turns as they fall due, of all sessions: a few at a time, each session
 * one turn and then the next session's. A doorbell wakes, a slow look repairs a
 * bell that was not heard.
 */
import { sessionId, type TurnOutcome } from '@parley/domain'
import type { Lease } from '@parley/log'

import type { Reply } from './reply.ts'
import { takeTurns, type TurnMeans } from './take-turns.ts'

export interface TurnRunner {
  readonly start: () => void
  /** Ends the steps under way and gives the leases back. */
  readonly stop: () => Promise<void>
  readonly vitals: () => { readonly running: number; readonly done: number; readonly failed: number }
}

export interface TurnRunnerOptions extends Omit<TurnMeans, 'isStopping' | 'setReply' | 'ended' | 'tell'> {
  readonly worker: string
  /** Sessions at once. */
  readonly most: number
  readonly tellIn: (
    lease: Lease,
  ) => Pick<TurnMeans, 'tell'> & { readonly setReply: (reply: Reply | null) => void }
  readonly onFault: (fault: unknown) => void
}

const LEASE_MS = 20_000
const RENEW_EVERY_MS = 6_000
const LOOK_EVERY_MS = 2_000

export function openTurnRunner(options: TurnRunnerOptions): TurnRunner {
  return new Runner(options)
}

class Runner implements TurnRunner {
  readonly #options: TurnRunnerOptions
  readonly #running = new Set<Promise<void>>()
  #isStopped = true
  #claim: Promise<void> | null = null
  #wasRung = false
  #done = 0
  #failed = 0
  #stopLooking = (): void => undefined
  #stopListening = (): void => undefined

  constructor(options: TurnRunnerOptions) {
    this.#options = options
  }

  start(): void {
    if (!this.#isStopped) return
    this.#isStopped = false
    this.#stopListening = this.#options.log.onDue(() => this.#look())
    this.#lookAgainLater()
    this.#look()
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#stopListening()
    this.#stopLooking()
    // A lease that is on its way is given back when it comes.
    await this.#claim
    while (this.#running.size > 0) await Promise.all(this.#running)
  }

  vitals(): { running: number; done: number; failed: number } {
    return { running: this.#running.size, done: this.#done, failed: this.#failed }
  }

  /** One claim at a time: what it finds says whether another is worth asking for. */
  #look(): void {
    const { log, worker, most } = this.#options
    if (this.#isStopped || this.#running.size >= most) return
    if (this.#claim !== null) {
      this.#wasRung = true
      return
    }
    this.#wasRung = false
    this.#claim = log.claim(worker, LEASE_MS).then(
      (lease) => this.#found(lease),
      (fault: unknown) => {
        this.#claim = null
        this.#options.onFault(fault)
      },
    )
  }

  #found(lease: Lease | null): void {
    this.#claim = null
    if (lease === null) {
      if (this.#wasRung) this.#look()
      return
    }
    const work: Promise<void> = this.#workOn(lease)
      .catch(this.#options.onFault)
      .finally(() => {
        this.#running.delete(work)
        this.#look()
      })
    this.#running.add(work)
    this.#look()
  }

  /** A fault leaves the lease to run out, so that what fails at once is not tried at once again. */
  async #workOn(lease: Lease): Promise<void> {
    const { hots, tellIn, log } = this.#options
    if (this.#isStopped) return log.release(lease)
    const stopRenewing = this.#keep(lease)
    try {
      // As last seen will do: every step says on which head it was decided.
      const hot = await hots.lately(lease.tenant, sessionId(lease.stream))
      if (hot === null) return await this.#forget(lease)
      await takeTurns(lease, hot, {
        ...this.#options,
        ...tellIn(lease),
        isStopping: () => this.#isStopped,
        ended: (outcome: TurnOutcome) => {
          this.#done += 1
          if (outcome === 'failed') this.#failed += 1
        },
      })
    } finally {
      stopRenewing()
    }
  }

  /** Something is due in a stream that holds no session: it is not, then. */
  async #forget(lease: Lease): Promise<void> {
    const { log } = this.#options
    const { tenant, stream } = lease
    const expected_seq = (await log.head(tenant, stream))?.seq ?? 0
    await log.append({ tenant, stream, expected_seq, events: [], turn: { due: false }, lease, release: true })
  }

  #keep(lease: Lease): () => void {
    const { log, timers, onFault } = this.#options
    const renew = (): void => {
      log.renew(lease, LEASE_MS).catch(onFault)
      cancel = timers.later(RENEW_EVERY_MS, renew)
    }
    let cancel = timers.later(RENEW_EVERY_MS, renew)
    return () => cancel()
  }

  #lookAgainLater(): void {
    this.#stopLooking = this.#options.timers.later(LOOK_EVERY_MS, () => {
      this.#look()
      this.#lookAgainLater()
    })
  }
}
