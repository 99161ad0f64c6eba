import { describe, expect, it } from 'vitest'
import { isRequirementId, requirementId } from './ids.ts'

describe('a requirement id', () => {
  it('[S007] begins with REQ- and has at least three digits', () => {
    expect(requirementId(1, false)).toBe('REQ-001')
    expect(requirementId(12_345, false)).toBe('REQ-12345')
  })

  it('[S036] says when it was inferred', () => {
    expect(requirementId(7, true)).toBe('REQ-INF-007')
  })

  it('is told from other text', () => {
    expect(['REQ-001', 'REQ-INF-1234'].every(isRequirementId)).toBe(true)
    expect(['REQ-1', 'req-001', 'REQ-INF-', 'REQ-001 '].some(isRequirementId)).toBe(false)
  })
})
