/**
 * Hearing of other processes' appends, and telling them of ours: one connection of its own to PostgreSQL.
 *
 * NOTIFY is sent after the commit and by this connection, many heads at once: inside an append it
 * would make every commit wait for every other (PostgreSQL locks its queue of notifications until
 * the commit is on the disk). What is lost that way, or while the connection is down, the patrol
 * finds in the log itself.
 */
import type { Bell, Head } from '@parley/log'
import { Client, type ClientConfig } from 'pg'

import type { Announce } from '../postgres-log.ts'
import { payloadsOf, readPayload } from './payloads.ts'

const CHANNEL = 'parley_log'
/** Heads that wait to be told; what is beyond, the patrol of the others finds. */
const MAX_WAITING = 10_000
const RECONNECT_FIRST_MS = 100
const RECONNECT_LAST_MS = 5_000

export interface Others extends Announce {
  /** Resolves when nothing is open any more. */
  close(): Promise<void>
}

export interface HearOthers {
  readonly config: ClientConfig
  /** Of this process, so that it does not hear itself. */
  readonly self: string
  readonly bell: Bell
  /** Called when the connection is back after a loss: time for a look at the log. */
  readonly onBack: () => void
}

export async function hearOthers({ config, self, bell, onBack }: HearOthers): Promise<Others> {
  let client: Client | null = null
  let closed = false
  let retry: NodeJS.Timeout | undefined
  let patience = RECONNECT_FIRST_MS
  const connect = async () => {
    const fresh = new Client(config)
    const lose = () => {
      if (client !== fresh) return
      client = null
      reconnectLater()
    }
    fresh.on('error', lose)
    fresh.on('end', lose)
    fresh.on('notification', ({ payload }) => pass(payload, self, bell))
    try {
      await fresh.connect()
      // A notification lost with the power of the machine is no loss: nothing waits for the disk here.
      await fresh.query(`set synchronous_commit = off; listen ${CHANNEL}`)
    } catch (fault) {
      await end(fresh)
      throw fault
    }
    if (closed) return end(fresh)
    client = fresh
    patience = RECONNECT_FIRST_MS
  }
  const reconnectLater = () => {
    if (closed) return
    clearTimeout(retry)
    retry = setTimeout(() => {
      connect().then(onBack, reconnectLater)
    }, patience).unref()
    patience = Math.min(patience * 2, RECONNECT_LAST_MS)
  }

  await connect()
  const post = postHeads(
    self,
    () => client,
    // Whatever it failed of, a fresh connection is the cure; its end is what `lose` waits for.
    () => client?.end(),
  )
  return {
    appended: post.appended,
    due: post.due,
    close: async () => {
      closed = true
      clearTimeout(retry)
      await post.idle()
      const last = client
      client = null
      if (last !== null) await end(last)
    },
  }
}

/** Gathers what is to be told while the one before is on its way, so that a burst is a handful of messages. */
function postHeads(self: string, connection: () => Client | null, giveUp: () => Promise<void> | undefined) {
  let heads = new Map<string, Head>()
  let due = false
  let sending: Promise<void> | null = null

  const sendAll = async () => {
    while (heads.size > 0 || due) {
      const payloads = payloadsOf({ from: self, heads: [...heads.values()], due })
      heads = new Map()
      due = false
      const client = connection()
      if (client === null) return
      const query = 'select pg_notify($1, payload) from unnest($2::text[]) as payload'
      await client.query(query, [CHANNEL, payloads])
    }
  }
  const wake = () => {
    // What was not told, the patrol of the others finds.
    sending ??= sendAll()
      .catch(giveUp)
      .finally(() => {
        sending = null
      })
  }
  return {
    appended: (head: Head) => {
      const known = heads.get(head.stream)
      if (known === undefined && heads.size >= MAX_WAITING) return
      if (known === undefined || known.seq < head.seq) heads.set(head.stream, head)
      wake()
    },
    due: () => {
      due = true
      wake()
    },
    idle: async () => {
      await sending
    },
  }
}

function pass(payload: string | undefined, self: string, bell: Bell): void {
  const news = readPayload(payload ?? '')
  if (news === null || news.from === self) return
  for (const head of news.heads) bell.appended(head, null)
  if (news.due) bell.due()
}

async function end(client: Client): Promise<unknown> {
  // A connection that is lost already has nothing left to end.
  return client.end().catch((fault: unknown) => fault)
}
