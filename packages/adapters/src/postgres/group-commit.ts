/**
 * Group commit: appends that come while others are on their way to the disk go together in the next
 * statement, so that many writers share one wait for the disk.
 *
 * Nobody waits for company: an append that finds a free lane leaves at once. A stream is in one
 * statement at a time, so that no statement of ours waits for another of ours.
 */
import { Broken, Unavailable, type StreamId } from '@parley/log'

import type { AppendAnswer, PreparedAppend } from './append-statement.ts'

export interface GroupCommitOptions {
  /** Writes a batch whole or not at all; an answer for each append, in any order. */
  readonly write: (batch: readonly PreparedAppend[]) => Promise<readonly AppendAnswer[]>
  /** Statements under way at once. */
  readonly lanes: number
}

/** Of one statement. A single append may be larger by itself. */
export const MOST_APPENDS_IN_BATCH = 128
export const MOST_CHARACTERS_IN_BATCH = 4_000_000
/** Appends that wait; beyond, one is refused and has had no effect. */
export const MOST_WAITING = 10_000

interface Waiting {
  readonly prepared: PreparedAppend
  readonly resolve: (answer: AppendAnswer) => void
  readonly reject: (fault: unknown) => void
}

export function groupCommit({ write, lanes }: GroupCommitOptions) {
  let waiting: Waiting[] = []
  const busy = new Set<StreamId>()
  let underWay = 0

  const leave = () => {
    while (underWay < lanes) {
      const taken = takeBatch(waiting, busy)
      if (taken.batch.length === 0) return
      waiting = taken.rest
      underWay += 1
      for (const { prepared } of taken.batch) busy.add(prepared.append.stream)
      void settle(taken.batch, write).finally(() => {
        for (const { prepared } of taken.batch) busy.delete(prepared.append.stream)
        underWay -= 1
        leave()
      })
    }
  }

  return (prepared: PreparedAppend): Promise<AppendAnswer> =>
    new Promise((resolve, reject) => {
      if (waiting.length >= MOST_WAITING) {
        reject(new Unavailable('The database has more to write than it can take now.', 'none'))
        return
      }
      waiting.push({ prepared, resolve, reject })
      leave()
    })
}

/** The next statement: first come, first served, without the streams that are under way. */
function takeBatch(
  waiting: readonly Waiting[],
  busy: ReadonlySet<StreamId>,
): { readonly batch: Waiting[]; readonly rest: Waiting[] } {
  const batch: Waiting[] = []
  const rest: Waiting[] = []
  /** What came later for a stream that was left behind stays behind it. */
  const left = new Set<StreamId>()
  let characters = 0
  for (const one of waiting) {
    const { append, characters: own } = one.prepared
    const fits =
      batch.length === 0 ||
      (batch.length < MOST_APPENDS_IN_BATCH && characters + own <= MOST_CHARACTERS_IN_BATCH)
    if (!fits || busy.has(append.stream) || left.has(append.stream)) {
      left.add(append.stream)
      rest.push(one)
    } else {
      batch.push(one)
      characters += own
    }
  }
  return { batch, rest }
}

/** Answers each append of a batch. What the database refuses is looked for alone: the others are not to blame. */
async function settle(batch: readonly Waiting[], write: GroupCommitOptions['write']): Promise<void> {
  try {
    const answers = await write(batch.map(({ prepared }) => prepared))
    const byPlace = new Map(answers.map((answer) => [answer.place, answer]))
    for (const [index, { resolve, reject }] of batch.entries()) {
      const answer = byPlace.get(index + 1)
      if (answer === undefined) reject(new Broken('The database did not say what became of an append.'))
      else resolve(answer)
    }
  } catch (fault) {
    if (fault instanceof Broken && batch.length > 1) for (const one of batch) await settle([one], write)
    else for (const { reject } of batch) reject(fault)
  }
}
