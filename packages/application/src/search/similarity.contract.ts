/** What every adapter that finds similar wording must do: one suite, run on each. */
import { sessionId } from '@parley/domain'
import { describe, expect, it } from 'vitest'

import type { Similarity, SimilarIndex } from '../ports.ts'

const CANCEL = 'The system shall let visitors cancel a booking until the day before.'
const CANCEL_AGAIN = 'Visitors shall be able to cancel a booking or a tour the day before.'
const LOCK = 'The desk shall lock at night.'
const ALL = { most: 100, least: 0.01 }

const pace = async (): Promise<void> => undefined

export function similarityContract(name: string, similarity: Similarity): void {
  describe(`${name} keeps the contract`, () => {
    const open = (session = 'ses_1', tenant = 'ten_1'): SimilarIndex =>
      similarity.open({ tenant, session_id: sessionId(session) })
    const put = (index: SimilarIndex, texts: Readonly<Record<string, string | null>>) =>
      index.update(new Map(Object.entries(texts)), pace)
    const idsLike = async (index: SimilarIndex, text: string, wanted = ALL) =>
      (await index.nearest(text, wanted)).map(({ id }) => id)

    it('finds nothing in an index that was just opened', async () => {
      expect(await open().nearest(CANCEL, ALL)).toEqual([])
    })

    it('finds the same words with 1, then what shares some, and nothing that shares none', async () => {
      const index = open()
      await put(index, { 'REQ-001': LOCK, 'REQ-002': CANCEL_AGAIN, 'REQ-003': CANCEL })
      const [first, second, ...others] = await index.nearest(CANCEL, ALL)
      expect(first).toEqual({ id: 'REQ-003', score: 1 })
      expect(second?.id).toBe('REQ-002')
      expect(second?.score).toBeGreaterThan(0.5)
      expect(second?.score).toBeLessThan(1)
      expect(others).toEqual([])
    })

    it('gives as many as wanted, none below the least, none that is left out', async () => {
      const index = open()
      await put(index, { 'REQ-001': CANCEL, 'REQ-002': CANCEL, 'REQ-010': CANCEL, 'REQ-003': CANCEL_AGAIN })
      expect(await idsLike(index, CANCEL, { most: 2, least: 0.01 })).toEqual(['REQ-001', 'REQ-002'])
      expect(await idsLike(index, CANCEL, { most: 9, least: 0.99 })).toEqual([
        'REQ-001',
        'REQ-002',
        'REQ-010',
      ])
      const except = { ...ALL, except: 'REQ-001' }
      expect(await idsLike(index, CANCEL, except)).toEqual(['REQ-002', 'REQ-010', 'REQ-003'])
    })

    it('follows what changes, and the same change again changes nothing', async () => {
      const index = open()
      await put(index, { 'REQ-001': CANCEL, 'REQ-002': CANCEL_AGAIN })
      for (let times = 0; times < 2; times += 1) {
        await put(index, { 'REQ-001': null, 'REQ-002': LOCK, 'REQ-777': null })
        expect(await idsLike(index, CANCEL)).toEqual([])
        expect(await index.nearest(LOCK, ALL)).toEqual([{ id: 'REQ-002', score: 1 }])
      }
    })

    it('finds nothing of another session or tenant', async () => {
      const [index, other, foreign] = [open(), open('ses_2'), open('ses_1', 'ten_2')]
      await put(index, { 'REQ-001': CANCEL })
      expect(await idsLike(other, CANCEL)).toEqual([])
      expect(await idsLike(foreign, CANCEL)).toEqual([])
    })
  })
}
