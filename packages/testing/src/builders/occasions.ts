/** When things happen in tests, and who does them. Nothing here reads a clock. */
import type { By, Occasion } from '@parley/domain'

export const anna: By = { kind: 'person', id: 'anna' }
export const extraction: By = { kind: 'agent', id: 'extraction' }

export const START = '2026-03-02T09:00:00.000Z'

/** Minutes after the start, by an agent unless a person is named. */
export function anOccasion(minute = 0, by: By = extraction): Occasion {
  const hours = String(9 + Math.floor(minute / 60)).padStart(2, '0')
  const minutes = String(minute % 60).padStart(2, '0')
  return { at: `2026-03-02T${hours}:${minutes}:00.000Z`, by }
}
