import { createHash } from 'node:crypto'

import fc from 'fast-check'
import { storableText } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { canonical } from './canonical.ts'
import { GENESIS, linkHash, linkPieces, verifyChain } from './chain.ts'
import type { LoggedEvent, StoredEvent } from './log.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

const aFact = () =>
  fc.record({
    type: fc.constantFrom('message.said', 'requirement.revised'),
    at: fc.constant('2026-11-20T10:00:00.000Z'),
    by: fc.record({ kind: fc.constantFrom('person' as const, 'agent' as const), id: storableText(12) }),
    text: storableText(),
    count: fc.integer(),
  })

const aCid = () => fc.option(storableText(12))

const aChain = (minLength: number): fc.Arbitrary<readonly StoredEvent[]> =>
  fc.array(fc.tuple(aFact(), aCid()), { minLength, maxLength: 6 }).map((facts) => {
    let hash = GENESIS
    return facts.map(([event, cid], at) => {
      const link = { stream: 'ses_1', seq: at + 1, event, cid }
      hash = linkHash(hash, link, sha256)
      return { ...link, hash }
    })
  })

const anyPlace = fc.nat({ max: 1_000 })

describe('the chain of a stream, whatever it holds', () => {
  it('verifies, from the beginning and from any place in it', () => {
    fc.assert(
      fc.property(aChain(0), anyPlace, (chain, place) => {
        const end = { seq: chain.length, hash: chain.at(-1)?.hash ?? GENESIS }
        expect(verifyChain(chain, sha256)).toEqual({ ok: true, end })
        const from = place % (chain.length + 1)
        const known = { seq: from, hash: chain[from - 1]?.hash ?? GENESIS }
        expect(verifyChain(chain.slice(from), sha256, known)).toEqual({ ok: true, end })
      }),
    )
  })

  it('names the first event in which a single code unit was changed', () => {
    fc.assert(
      fc.property(aChain(1), anyPlace, anyPlace, (chain, place, unit) => {
        const at = place % chain.length
        const changed = chain.map((stored, index) => (index === at ? withUnitChanged(stored, unit) : stored))
        expect(verifyChain(changed, sha256)).toMatchObject({ ok: false, seq: at + 1 })
      }),
    )
  })

  it('names the first gap, doubled event and change of places', () => {
    fc.assert(
      fc.property(aChain(2), anyPlace, (chain, place) => {
        const at = place % (chain.length - 1)
        const [left, right] = chain.slice(at, at + 2)
        if (left === undefined || right === undefined) throw new Error('there are two')
        for (const broken of [
          chain.toSpliced(at, 1),
          chain.toSpliced(at, 2, right, left),
          chain.toSpliced(at, 2, { ...right, seq: left.seq }, { ...left, seq: right.seq }),
        ]) {
          expect(verifyChain(broken, sha256)).toMatchObject({ ok: false, seq: at + 1 })
        }
        expect(verifyChain(chain.toSpliced(at, 0, left), sha256)).toMatchObject({ ok: false, seq: at + 2 })
      }),
    )
  })

  it('finds an event that was written anew with a hash that fits it', () => {
    fc.assert(
      fc.property(aChain(2), anyPlace, (chain, place) => {
        const at = place % (chain.length - 1)
        const forged = chain.map((stored, index) => {
          if (index !== at) return stored
          const event: LoggedEvent = { ...stored.event, type: 'forged' }
          return {
            ...stored,
            event,
            hash: linkHash(chain[at - 1]?.hash ?? GENESIS, { ...stored, event }, sha256),
          }
        })
        expect(verifyChain(forged, sha256)).toMatchObject({ ok: false, seq: at + 2, code: 'HASH_WRONG' })
      }),
    )
  })

  it('is put together from pieces without knowing JSON, to the same text', () => {
    fc.assert(
      fc.property(aFact(), aCid(), storableText(12), fc.nat(), (event, cid, stream, seq) => {
        const { before, after } = linkPieces(stream, cid)
        const text = `${before}${canonical(event)},"seq":${seq}${after}`
        expect(text).toBe(canonical({ stream, seq, event, cid }))
        expect(sha256(`${GENESIS}${text}`)).toBe(linkHash(GENESIS, { stream, seq, event, cid }, sha256))
      }),
    )
  })
})

/** Changes one code unit somewhere in what the event is stored as: its event, client id or hash. */
function withUnitChanged(stored: StoredEvent, unit: number): StoredEvent {
  const text = (stored.event as LoggedEvent & { text: string }).text
  const cid = stored.cid ?? ''
  const all = `${text}${cid}${stored.hash}`
  const at = unit % all.length
  const changed = `${all.slice(0, at)}${all[at] === 'x' ? 'y' : 'x'}${all.slice(at + 1)}`
  const event = { ...stored.event, text: changed.slice(0, text.length) }
  return {
    ...stored,
    event,
    cid: stored.cid === null ? null : changed.slice(text.length, text.length + cid.length),
    hash: changed.slice(text.length + cid.length),
  }
}
