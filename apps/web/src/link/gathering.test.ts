/** News keeps the order of what happened, and comes in as few pieces as can be. */
import type { Delivered } from '@parley/client'
import type { SessionEvent } from '@parley/domain'
import { describe, expect, it } from 'vitest'
import type { LinkNews } from '../session/session-link.ts'
import { newsOf, openGathering } from './gathering.ts'

const typing: LinkNews = { type: 'typing', name: 'Priya', typing: true }

function gathered() {
  const heard: LinkNews[] = []
  const due: (() => void)[] = []
  const gathering = openGathering(
    (news) => heard.push(news),
    (run) => due.push(run),
  )
  const deliver = (seq: number, replayed: boolean): void => {
    const event: SessionEvent = {
      type: 'session.deleted',
      at: '2026-11-20T10:00:00Z',
      by: { kind: 'person', id: 'usr_1' },
    }
    gathering.deliver({ event, seq, cid: null, replayed } satisfies Delivered)
  }
  return {
    ...gathering,
    deliver,
    pass: () => gathering.pass(typing),
    runDue: () => {
      for (const run of due.splice(0)) run()
    },
    told: () =>
      heard.map((news) => (news.type === 'events' ? `${news.events.length} to ${news.seq}` : news.type)),
  }
}

describe('gathering', () => {
  it('keeps what is replayed until the present is reached, and tells it at once', () => {
    const { deliver, live, told } = gathered()
    for (const seq of [4, 5, 6]) deliver(seq, true)
    expect(told()).toEqual([])
    live(false)
    expect(told()).toEqual(['3 to 6'])
  })

  it('says after a reconnection how much was missed, and nothing when nothing was', () => {
    const { deliver, live, lost, told } = gathered()
    live(false)
    lost()
    deliver(7, true)
    deliver(8, true)
    live(true)
    lost()
    live(true)
    expect(told()).toEqual(['2 to 8', 'caught_up'])
  })

  it('tells together what happens together', () => {
    const { deliver, live, runDue, told } = gathered()
    live(false)
    deliver(1, false)
    deliver(2, false)
    expect(told()).toEqual([])
    runDue()
    deliver(3, false)
    runDue()
    expect(told()).toEqual(['2 to 2', '1 to 3'])
  })

  it('lets nothing that passes by overtake an event', () => {
    const { deliver, live, pass, runDue, told } = gathered()
    live(false)
    deliver(1, false)
    pass()
    runDue()
    expect(told()).toEqual(['1 to 1', 'typing'])
  })

  it('holds back what passes by while the past is read', () => {
    const { deliver, live, pass, told } = gathered()
    pass()
    deliver(1, true)
    live(false)
    expect(told()).toEqual(['1 to 1', 'typing'])
  })

  it('keeps what came when the connection breaks, for it is not sent again', () => {
    const { deliver, lost, live, told } = gathered()
    deliver(1, true)
    lost()
    live(false)
    expect(told()).toEqual(['1 to 1'])
  })

  it('forgets what a new state holds already', () => {
    const { deliver, forget, live, told } = gathered()
    deliver(1, true)
    forget()
    live(true)
    expect(told()).toEqual([])
  })
})

describe('what passes by', () => {
  it('is a piece of text with its place', () => {
    const piece = { message_id: 'msg_1', text: 'Good morning', added: 'morning', is_final: false }
    expect(newsOf({ type: 'text', ...piece })).toEqual({
      type: 'chunk',
      message_id: 'msg_1',
      offset: 5,
      content: 'morning',
    })
  })

  it('is what an agent looks at', () => {
    expect(
      newsOf({ type: 'thinking', agent: 'validation', turn_id: 't', run_id: null, content: 'compares' }),
    ).toEqual({ type: 'thinking', agent: 'validation', text: 'compares' })
  })
})
