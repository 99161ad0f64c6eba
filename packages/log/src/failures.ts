/**
 * How a store fails: it cannot be reached now (`Unavailable`), or it will not work as it is (`Broken`).
 *
 * What the rules of the log forbid is no failure but an outcome of `append`.
 */

/** The outside world is away: try again. Says whether what was asked for may have happened. */
export class Unavailable extends Error {
  override readonly name: string = 'Unavailable'
  /** `none`: nothing was written. `unknown`: it may have been; repeat it with the same client id. */
  readonly effect: 'none' | 'unknown'

  constructor(message: string, effect: 'none' | 'unknown', cause?: unknown) {
    super(message, { cause })
    this.effect = effect
  }
}

/** Trying again will not help: somebody has to change something. */
export class Broken extends Error {
  override readonly name: string = 'Broken'

  constructor(message: string, cause?: unknown) {
    super(message, { cause })
  }
}

/** The store was written by a newer version of this program, which this one would damage. */
export class WrittenByNewerVersion extends Broken {
  override readonly name = 'WrittenByNewerVersion'
  /** The migration that the store stands at, and the last one that this program knows. */
  readonly found: number
  readonly known: number

  constructor(found: number, known: number) {
    super(
      `This database was written by a newer version of Parley (migration ${found}; this program knows ${known}). Start the newer version.`,
    )
    this.found = found
    this.known = known
  }
}

/** What is stored is not what was written: a bit that rotted, or a hand that changed a row. It is not served. */
export class Damaged extends Broken {
  override readonly name = 'Damaged'
  /** The stream, or the tenant whose section it is. */
  readonly where: string
  /** The first event that does not follow the one before it; null for a section's text. */
  readonly seq: number | null

  constructor(where: string, seq: number | null) {
    super(
      seq === null
        ? `A section of a document of ${where} is not kept as it was stored under its hash. Restore it from a backup.`
        : `The record of ${where} is not what was written, from event ${seq} on. What stands before it is whole; restore the rest from a backup.`,
    )
    this.where = where
    this.seq = seq
  }
}

/** A cursor that no list gave out: the fault of whoever sent it. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor'

  constructor() {
    super('This cursor does not come from a list of ours; start from the beginning.')
  }
}
