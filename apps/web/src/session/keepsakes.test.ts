/** What was written and not sent is there after a reload, in order, and nothing of it stays for ever. */
import { describe, expect, it } from 'vitest'
import { forget, keepWhatIsWritten, recall, type Cupboard } from './keepsakes.ts'
import type { Outgoing } from './outbox.ts'
import { createSessionStore } from './session-store.ts'

function aCupboard(most = Infinity): Cupboard & { readonly keys: () => readonly string[] } {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > most) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  }
}

const written = (cid: string, overrides: Partial<Outgoing> = {}): Outgoing => ({
  cid,
  text: `Text of ${cid}`,
  written_at: `2026-11-20T10:00:0${cid.length}Z`,
  status: 'kept',
  message_id: null,
  problem: null,
  ...overrides,
})

/** A page that had these in its box and outbox, and was left. */
function leave(cupboard: Cupboard, outbox: readonly Outgoing[], drafts: Record<string, unknown> = {}): void {
  const store = createSessionStore('')
  const stop = keepWhatIsWritten('ses_1', store, cupboard)
  store.setState({ outbox, drafts })
  stop()
}

describe('what was written', () => {
  it('is there after a reload, oldest first, and goes out again under the same id', () => {
    const cupboard = aCupboard()
    leave(cupboard, [written('aa', { status: 'sending' }), written('a')], { message: 'half a thou' })
    const { outbox, drafts } = recall('ses_1', cupboard)
    expect(outbox).toEqual([written('a'), written('aa')])
    expect(drafts).toEqual({ message: 'half a thou' })
  })

  it('is of its session alone', () => {
    const cupboard = aCupboard()
    leave(cupboard, [written('a')], { message: 'x' })
    expect(recall('ses_2', cupboard)).toEqual({ outbox: [], drafts: {} })
  })

  it('is gone once it was sent, discarded or saved', () => {
    const cupboard = aCupboard()
    const store = createSessionStore('')
    const stop = keepWhatIsWritten('ses_1', store, cupboard)
    store.setState({ outbox: [written('a'), written('aa')], drafts: { 'REQ-001': { title: 'x' } } })
    store.setState({ outbox: [written('a', { status: 'sent', message_id: 'msg_1' })], drafts: {} })
    stop()
    expect(cupboard.keys()).toEqual([])
  })

  it('of another window stays', () => {
    const cupboard = aCupboard()
    leave(cupboard, [written('a')])
    leave(cupboard, [written('aa')])
    expect(recall('ses_1', cupboard).outbox.map(({ cid }) => cid)).toEqual(['a', 'aa'])
  })

  it('is forgotten with its session', () => {
    const cupboard = aCupboard()
    leave(cupboard, [written('a')], { message: 'x' })
    forget('ses_1', cupboard)
    expect(cupboard.keys()).toEqual([])
  })

  it('is left out where it makes no sense, and the page goes on', () => {
    const cupboard = aCupboard()
    cupboard.setItem('parley.outgoing.ses_1.a', '{"cid":1}')
    cupboard.setItem('parley.outgoing.ses_1.b', 'not json')
    cupboard.setItem('parley.drafts.ses_1', '[]')
    expect(recall('ses_1', cupboard)).toEqual({ outbox: [], drafts: {} })
  })

  it('is kept as far as there is room: the latest drafts first', () => {
    const cupboard = aCupboard()
    const long = 'x'.repeat(300_000)
    leave(cupboard, [], { first: long, second: long, third: 'short' })
    expect(Object.keys(recall('ses_1', cupboard).drafts)).toEqual(['second', 'third'])
    expect(() => leave(aCupboard(10), [written('a')], { message: long })).not.toThrow()
  })
})
