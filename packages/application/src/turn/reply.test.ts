import { turnId, type Run, type RunId, type Turn } from '@parley/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Passing } from '../workspace/workspace.ts'
import { openReply, replyId } from './reply.ts'

function aTurn(...statuses: Run['status'][]): Turn {
  const runs = statuses.map((status, at): Run => ({
    id: `run_3_${at + 1}` as RunId,
    agent: 'extraction',
    attempt: 1,
    status,
    summary: '',
    verdict: null,
    confidence: null,
    error: null,
    started_at: '',
    ended_at: null,
    tools: [],
  }))
  return {
    id: turnId(3),
    thread_id: 'main',
    trigger: { kind: 'edit' },
    started_at: '',
    ended_at: null,
    outcome: null,
    iterations: 0,
    history_from: 0,
    history_to: null,
    questions: [],
    cancel_requested: false,
    runs,
  }
}

type Chunk = Passing & { readonly type: 'message_chunk' }

describe('a reply that grows', () => {
  it('[S052] [S053] joins to the whole text, whatever it is and however it came', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ minLength: 1 }))), (parts) => {
        const told: Chunk[] = []
        const reply = openReply(aTurn(), (passing) => {
          if (passing.type === 'message_chunk') told.push(passing)
        })
        for (const sentences of parts) {
          reply.add(sentences)
          expect(told.map(({ content }) => content).join('')).toBe(reply.inFlight.content)
        }
        const whole = reply.finish()
        expect(told.map(({ content }) => content).join('')).toBe(whole)
        expect(whole).toBe(parts.flat().length === 0 ? 'Noted.' : parts.flat().join(' '))
        expect(told.filter(({ is_final }) => is_final)).toEqual([told.at(-1)])
        expect(told.map(({ index }) => index)).toEqual(told.map((_, at) => at))
      }),
    )
  })

  it('has another id for every worker that took its turn over', () => {
    expect(replyId(aTurn('running'))).toBe('msg_3_a1')
    expect(replyId(aTurn('failed', 'running'))).toBe('msg_3_a1')
    expect(replyId(aTurn('interrupted', 'completed', 'interrupted', 'running'))).toBe('msg_3_a3')
  })
})
