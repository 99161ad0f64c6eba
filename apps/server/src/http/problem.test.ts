import { BadCursor, Broken, Unavailable } from '@parley/log'
import type { FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'

import { outward } from './outward.ts'
import { edgeProblem, problemOf, unableProblem } from './problem.ts'

const asked = (method = 'POST') => ({ method, id: 'req_1' }) as FastifyRequest

describe('what goes wrong behind a route', () => {
  it.each(['none', 'unknown'] as const)(
    'a database that is away is 503 with effect %s, and when to ask again',
    (effect) => {
      const problem = problemOf(new Unavailable('connection refused at 10.0.0.7', effect), asked())
      expect(problem).toMatchObject({ code: 'UNAVAILABLE', effect })
      expect(outward[problem.code]).toMatchObject({ status: 503, retryAfterSeconds: 2 })
      expect(problem.message).not.toContain('10.0.0.7')
    },
  )

  it('a fault of ours tells its request id, never what it was', () => {
    const problem = problemOf(new Error('secret words at line 7'), asked())
    expect(problem).toMatchObject({ code: 'INTERNAL', effect: 'unknown' })
    expect(problem.message).toContain('req_1')
    expect(JSON.stringify({ ...problem.facts, detail: problem.message })).not.toContain('secret')
    expect(problemOf(new Error('x'), asked('GET')).effect).toBe('none')
    expect(problemOf('thrown text', asked()).code).toBe('INTERNAL')
  })

  it('a database that cannot be used as it is, and a cursor of nobody, have codes of their own', () => {
    expect(problemOf(new Broken('schema is gone'), asked())).toMatchObject({ code: 'STORE_BROKEN' })
    expect(problemOf(new BadCursor(), asked())).toMatchObject({ code: 'CURSOR_INVALID', effect: 'none' })
  })

  it('a refusal keeps its facts, and what is a problem already stays it', () => {
    const refused = unableProblem({ code: 'VERSION_STALE', version: 1, current: 3 })
    expect(refused.facts).toEqual({ version: 1, current: 3 })
    expect(problemOf(refused, asked())).toBe(refused)
    expect(edgeProblem('FILE_MISSING', 'No file.').effect).toBe('none')
  })
})
