import type { Chunk, Json, UiUpdate } from '@parley/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { alive, begin, erred, PING_MS, STUCK_MS, tick, type Conduct } from './conduct.ts'
import { FULL_BYTES } from './connection.ts'
import { pieceFor, restOf, type Texts } from './texts.ts'
import { registerOf, stateOf, takeIn, type UiRegister } from './ui-register.ts'
import { openUsers } from './users.ts'
import { admit, WINDOW_MS, type Window } from './window.ts'

describe('a sliding window', () => {
  it('never lets more through in any minute than it may, and says exactly when the next one may come', () => {
    const gaps = fc.array(fc.nat(20_000), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 8 }), (waits, limit) => {
        let window: Window = []
        let now = 0
        const let_in: number[] = []
        const comes = (at: number) => admit(window, limit, at).admitted
        for (const wait of waits) {
          now += wait
          const result = admit(window, limit, now)
          window = result.window
          expect(window.length).toBeLessThanOrEqual(limit)
          if (result.admitted) {
            let_in.push(now)
            continue
          }
          const { retry_after_ms } = result
          expect([comes(now + retry_after_ms - 1), comes(now + retry_after_ms)]).toEqual([false, true])
        }
        for (const at of let_in) {
          expect(let_in.filter((one) => one > at - WINDOW_MS && one <= at).length).toBeLessThanOrEqual(limit)
        }
      }),
    )
  })
})

describe('how the other end behaves', () => {
  const at = (conduct: Conduct, now: number, buffered = 0) => tick(conduct, { now, buffered, spread: 0.5 })

  it('is asked every 10 s give or take a tenth, and is lost after two pings that nothing answers', () => {
    let conduct = begin(0, 0.5)
    const said = []
    for (let now = 0; now <= 4 * PING_MS; now += 1_000) {
      const [after, what] = at(conduct, now)
      conduct = after
      if (what !== null) said.push(`${what} ${now / 1_000}`)
    }
    expect(said.slice(0, 3)).toEqual(['ping 10', 'ping 20', 'lost 30'])
    expect(begin(0, 0).ping_at).toBe(9_000)
    expect(begin(0, 1).ping_at).toBe(11_000)
  })

  it('is there as long as anything is heard', () => {
    let conduct = begin(0, 0.5)
    for (let now = 0; now <= 600_000; now += 1_000) {
      const [after, what] = at(alive(conduct), now)
      conduct = after
      expect(what).not.toBe('lost')
    }
  })

  it('reads too slowly when nothing leaves for 15 s, not when little does', () => {
    const full = FULL_BYTES + 10
    const [first] = at(begin(0, 0.5), 1_000, full)
    expect(at(first, 1_000 + STUCK_MS - 1, full)[1]).not.toBe('stuck')
    expect(at(first, 1_000 + STUCK_MS, full)[1]).toBe('stuck')
    const [slower] = at(first, 9_000, full - 1)
    expect(at(slower, 1_000 + STUCK_MS, full - 1)[1]).not.toBe('stuck')
    const [drained] = at(first, 9_000, 0)
    expect(drained.stuck).toBeNull()
  })

  it('errs too often at the twentieth error in a minute', () => {
    let conduct = begin(0, 0.5)
    const verdicts = Array.from({ length: 20 }, (_, number) => {
      const [after, isTooMany] = erred(conduct, number)
      conduct = after
      return isTooMany
    })
    expect(verdicts.indexOf(true)).toBe(19)
  })
})

describe('one person', () => {
  const principal = {
    tenant_id: 'org_1',
    user_id: 'usr_1',
    name: 'Anna',
    role: 'owner',
    tier: 'free',
  } as const

  it('has twenty connections at most, and one more when one is closed', () => {
    const users = openUsers()
    const entered = Array.from({ length: 21 }, () => users.enter(principal))
    expect(entered.indexOf(false)).toBe(20)
    expect(users.enter({ ...principal, user_id: 'usr_2' })).toBe(true)
    users.leave(principal)
    expect(users.enter(principal)).toBe(true)
  })

  it('may send 240 frames and 200 pings besides', () => {
    const users = openUsers()
    const admitted = (what: 'frames' | 'pings') =>
      Array.from({ length: 300 }, () => users.admit(principal, what, 0)).filter((one) => one.admitted).length
    expect([admitted('frames'), admitted('pings')]).toEqual([240, 200])
    users.tidy(WINDOW_MS + 1)
    expect(users.admit(principal, 'frames', WINDOW_MS + 1).admitted).toBe(true)
  })
})

describe('the pieces of a reply for one reader', () => {
  const chunks = fc
    .array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 10 })
    .map((contents) => {
      let offset = 0
      return contents.map((content, index) => {
        const is_final = index === contents.length - 1
        const chunk = { message_id: 'm', turn_id: 't', index, offset, content, is_final } as Chunk
        offset += content.length
        return chunk
      })
    })

  it('[S052] [S053] are its text together with exactly one final one, whatever was missed or came twice', () => {
    fc.assert(
      fc.property(chunks, fc.array(fc.nat(9), { maxLength: 20 }), (all, order) => {
        const content = all.map((chunk) => chunk.content).join('')
        let texts: Texts = new Map()
        const seen: Chunk[] = []
        const take = ([after, piece]: readonly [Texts, Chunk | null]): void => {
          texts = after
          if (piece !== null) seen.push(piece)
        }
        for (const at of order) {
          const chunk = all[at]
          if (chunk !== undefined) take(pieceFor(texts, chunk))
        }
        take(restOf(texts, { ...(all[0] as Chunk), content }))
        expect(seen.map((chunk) => chunk.content).join('')).toBe(content)
        expect(seen.map(({ is_final }) => is_final)).toEqual([...seen.slice(1).map(() => false), true])
        expect(seen.map(({ index }) => index)).toEqual(seen.map((_, index) => index))
        expect(texts.size).toBe(0)
      }),
    )
  })
})

describe('a piece that begins in what was sent already', () => {
  it('is cut to what is new', () => {
    const chunk = (offset: number, content: string) =>
      ({ message_id: 'm', turn_id: 't', index: 0, offset, content, is_final: false }) as Chunk
    const [texts] = pieceFor(new Map(), chunk(0, 'The de'))
    expect(pieceFor(texts, chunk(4, 'desk'))[1]).toMatchObject({ offset: 6, content: 'sk', index: 1 })
    expect(pieceFor(texts, chunk(7, 'k'))[1]).toBeNull()
  })
})

describe('the UI state of several tabs', () => {
  const stamp = fc.record({ timestamp: fc.nat(20), client_id: fc.constantFrom('a', 'b'), counter: fc.nat(3) })
  const updates = fc.uniqueArray(
    fc.record({
      type: fc.constant('ui_state' as const),
      mode: fc.constantFrom('full' as const, 'incremental' as const),
      state: fc.dictionary(
        fc.constantFrom('page', 'open', 'filter', '__proto__'),
        fc.nat(5) as fc.Arbitrary<Json>,
      ),
      stamp,
      cid: fc.constant(null),
    }),
    { selector: (update) => JSON.stringify(update.stamp), maxLength: 10 },
  )
  const all = (list: readonly UiUpdate[]): UiRegister =>
    list.reduce<UiRegister>(
      (register, update) => takeIn(register, update, 0) ?? register,
      registerOf({ kept: 1 }),
    )

  it('[S330] is the same in whatever order the updates arrive', () => {
    const shuffled = updates.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(stateOf(all(other))).toEqual(stateOf(all(list)))
      }),
    )
  })

  it('does not change when an update comes again, or comes late', () => {
    const update: UiUpdate = {
      type: 'ui_state',
      mode: 'full',
      state: { page: 2 },
      stamp: { timestamp: 5, client_id: 'a', counter: 0 },
      cid: null,
    }
    const taken = all([update])
    expect(stateOf(taken)).toEqual({ page: 2 })
    const late = { ...update, state: { page: 1 }, stamp: { timestamp: 4, client_id: 'z', counter: 9 } }
    expect(takeIn(taken, late, 0)).toBeNull()
  })

  it('lets a clock that is ahead count a minute ahead at most', () => {
    const ahead = { timestamp: 1e15, client_id: 'a', counter: 0 }
    const update: UiUpdate = { type: 'ui_state', mode: 'full', state: {}, stamp: ahead, cid: null }
    expect(takeIn(registerOf(null), update, 1_000)?.full.timestamp).toBe(61_000)
  })
})
