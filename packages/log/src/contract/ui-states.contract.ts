/**
 * The contract of UI states: the latest wins, a day later it is gone, and the
 * clean-up goes in steps. The clock is the caller's, so a day takes no time here.
 */
import { describe, expect, it } from 'vitest'

import type { Log } from '../log.ts'
import type { UiStatePlace } from '../ui-states.ts'
import { aPlace, type OpenLog } from './setting.contract.ts'

const NOON = '2026-11-20T12:00:00.000Z'
const later = (minutes: number, ms = 0) => new Date(Date.parse(NOON) + minutes * 60_000 + ms).toISOString()
const DAY = 24 * 60

export function uiStatesContract(open: OpenLog): void {
  describe('the state of the host page', () => {
    it('is what was put last, by person and session', async (context) => {
      const { log } = await open(context)
      const { tenant, stream } = aPlace()
      expect(await log.uiState(tenant, stream, 'usr_anna', NOON)).toBeNull()
      const states = [{ page: 'cart', items: [1, { b: 1, a: 2 }] }, 'just “text” \u2028😀', null, ['last']]
      for (const state of states) {
        await log.putUiState(tenant, stream, 'usr_anna', state, NOON)
        expect(await log.uiState(tenant, stream, 'usr_anna', NOON)).toEqual(state)
      }
      expect(await log.uiState(tenant, stream, 'usr_ben', NOON)).toBeNull()
      expect(await log.uiState(aPlace().tenant, stream, 'usr_anna', NOON)).toBeNull()
    })

    it('[S360] is there at 23:59 hours and gone at 24:01, counted from its last write', async (context) => {
      const { log } = await open(context)
      const { tenant, stream } = aPlace()
      const at = (now: string) => log.uiState(tenant, stream, 'usr_anna', now)
      await log.putUiState(tenant, stream, 'usr_anna', 'first', NOON)
      expect(await at(later(DAY - 1))).toBe('first')
      expect(await at(later(DAY, -1))).toBe('first')
      expect(await at(later(DAY))).toBeNull()
      expect(await at(later(DAY + 1))).toBeNull()

      await log.putUiState(tenant, stream, 'usr_anna', 'second', later(DAY - 1))
      expect(await at(later(DAY + 1))).toBe('second')
      expect(await at(later(2 * DAY - 2))).toBe('second')
      expect(await at(later(2 * DAY))).toBeNull()
    })

    it('[S360] is cleaned up in steps, and what still lives stays', async (context) => {
      const { log } = await open(context)
      const { tenant, stream } = aPlace()
      for (let at = 0; at < 7; at += 1) {
        await log.putUiState(tenant, stream, `usr_${at}`, at, later(at % 2 === 0 ? 0 : DAY))
      }
      const now = later(DAY + 1)
      const steps = await stepsFor(log, tenant, now, 3)
      expect(steps.length).toBeGreaterThanOrEqual(3)
      expect(Math.max(...steps)).toBeLessThanOrEqual(3)
      expect(steps.reduce((sum, one) => sum + one, 0)).toBe(4)

      // By an older clock, only what was deleted is missing.
      const left = await Promise.all(
        Array.from({ length: 7 }, (_, at) => log.uiState(tenant, stream, `usr_${at}`, NOON)),
      )
      expect(left).toEqual([null, 1, null, 3, null, 5, null])
      expect((await stepsFor(log, tenant, now, 3)).every((one) => one === 0)).toBe(true)
    })

    it('cleans up nothing where nothing is, and takes no step without a bound', async (context) => {
      const { log } = await open(context)
      const after = { tenant: '\u{10ffff}', session_id: 'x', user_id: 'x' }
      expect(await log.clearUiStates(NOON, { limit: 5, after })).toEqual({ cleared: 0, next: null })
      for (const limit of [0, -1, 1.5]) {
        await expect((async () => log.clearUiStates(NOON, { limit, after }))()).rejects.toThrow('limit')
      }
    })
  })
}

/** How many rows each step cleared, from the first row of this tenant to the end of all. */
async function stepsFor(log: Log, tenant: string, now: string, limit: number): Promise<readonly number[]> {
  const steps: number[] = []
  // Tests share a database: the walk begins just before this tenant.
  let after: UiStatePlace | null = { tenant, session_id: ' ', user_id: ' ' }
  do {
    const step: Awaited<ReturnType<Log['clearUiStates']>> = await log.clearUiStates(now, { limit, after })
    steps.push(step.cleared)
    after = step.next
  } while (after !== null && after.tenant === tenant)
  return steps
}
