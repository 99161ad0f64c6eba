/** News becomes a view: in order, once, and with nothing shown twice. */
import { emptySession, messageId, sessionId, type SessionEvent } from '@parley/domain'
import { describe, expect, it } from 'vitest'
import type { Outgoing } from './outbox.ts'
import { createSessionStore, withNews, type SessionView } from './session-store.ts'

const at = '2026-11-20T10:00:00.000Z'
const by = { kind: 'person', id: 'usr_1' } as const
const said: SessionEvent = {
  type: 'message.recorded',
  at,
  by,
  message: {
    id: messageId('msg_1'),
    role: 'user',
    content: 'We need an alarm.',
    timestamp: at,
    metadata: {},
  },
}
const fresh = (): SessionView => ({
  ...createSessionStore(at).getState(),
  state: emptySession(sessionId('ses_1')),
  seq: 4,
})
const after = (view: SessionView, news: Parameters<typeof withNews>[1]): SessionView => ({
  ...view,
  ...withNews(view, news),
})

describe('news of a session', () => {
  it('folds events with the reducer of the domain', () => {
    const view = after(fresh(), { type: 'events', events: [said], seq: 5 })
    expect(view.state?.messages).toHaveLength(1)
    expect(view.seq).toBe(5)
  })

  it('lets events that were seen before change nothing', () => {
    const view = after(fresh(), { type: 'events', events: [said], seq: 5 })
    expect(withNews(view, { type: 'events', events: [said], seq: 5 })).toEqual({})
  })

  it('shows an acked message until the log brings it, and then once', () => {
    const sent: Outgoing = {
      cid: 'c1',
      text: 'We need an alarm.',
      written_at: at,
      status: 'sent',
      message_id: 'msg_1',
      problem: null,
    }
    const view = after({ ...fresh(), outbox: [sent] }, { type: 'events', events: [said], seq: 5 })
    expect(view.outbox).toEqual([])
  })

  it('says that everything was loaded anew', () => {
    const view = after(fresh(), {
      type: 'state',
      state: emptySession(sessionId('ses_1')),
      seq: 90,
      reloaded: true,
    })
    expect(view.passing).toEqual({ kind: 'reloaded' })
  })

  it('forgets who is typing when the connection goes', () => {
    const typing = after(fresh(), { type: 'typing', name: 'Tomasz', typing: true })
    expect(typing.typing).toEqual(['Tomasz'])
    expect(after(typing, { type: 'connection', status: 'offline', since: at }).typing).toEqual([])
  })
})
