/** Everybody's last word on a version stands beside their name. */
import type { Reviewed } from '@parley/domain'
import { describe, expect, it } from 'vitest'
import { signatures } from './signatures.ts'

const word = (id: string, version: number, decision: Reviewed['decision'], at = '10:00'): Reviewed => ({
  version,
  document_hash: 'a'.repeat(64),
  decision,
  feedback: decision === 'approved' ? null : 'Say who turns it off.',
  by: { kind: 'person', id },
  at,
})
const people = ['anna', 'ben'].map((user_id) => ({ user_id, name: user_id, role: null }))
const of = (...reviews: readonly Reviewed[]) =>
  signatures({ reviews }, 3, people).map(
    ({ person, word: said, on }) => `${person.name} ${said} ${on ?? '-'}`,
  )

describe('signatures', () => {
  it('wait until somebody signs', () => {
    expect(of(word('anna', 3, 'approved'))).toEqual(['anna signed 3', 'ben waits -'])
  })

  it('of an earlier version say so', () => {
    expect(of(word('anna', 2, 'approved'))).toEqual(['anna signed_other 2', 'ben waits -'])
  })

  it('give way to a later word on the same version', () => {
    expect(of(word('anna', 3, 'approved'), word('anna', 3, 'changes_requested', '10:05'))).toEqual([
      'anna asked 3',
      'ben waits -',
    ])
  })

  it('name whoever signed and is not here any more', () => {
    expect(of(word('usr_9', 3, 'approved'))).toEqual(['anna waits -', 'ben waits -', 'Somebody signed 3'])
  })
})
