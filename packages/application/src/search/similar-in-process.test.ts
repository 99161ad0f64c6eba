import { describe, expect, it } from 'vitest'
import { sessionId } from '@parley/domain'

import { similarInProcess } from './similar-in-process.ts'
import { similarityContract } from './similarity.contract.ts'

similarityContract('similar wording in this process', similarInProcess)

describe('similar wording in this process', () => {
  it('gives others their turn while it reads many texts', async () => {
    let breaths = 0
    const index = similarInProcess.open({ tenant: 'ten_1', session_id: sessionId('ses_1') })
    const texts = Array.from({ length: 2_000 }, (_, at) => [`REQ-${at}`, `Bike ${at} is locked.`] as const)
    const before = index.weight
    await index.update(new Map(texts), async () => {
      breaths += 1
    })
    expect(breaths).toBeGreaterThan(60)
    expect(index.weight).toBeGreaterThan(before)
  })
})
