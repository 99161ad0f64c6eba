import { describe, expect, it } from 'vitest'

import { importSchema } from './messages.ts'
import { problemSchema } from './problem.ts'
import { changeSessionSchema } from './sessions.ts'

describe('what crosses the wire over HTTP', () => {
  it.each(['2026-01-31', '2026-01-31T09:30:00Z', '2026-01-31T09:30:00.123+02:00', '2026-01-31T09:30Z', null])(
    'an import may have been held at %s',
    (held_at) => {
      expect(importSchema.safeParse({ name: 'a.txt', content: 'x', held_at }).success).toBe(true)
    },
  )

  it.each(['yesterday', '2026-13-01', '2026-01-31T25:00Z', '31.01.2026', '2026-01-31T09:30:00', ''])(
    'an import was not held at %j',
    (held_at) => {
      expect(importSchema.safeParse({ name: 'a.txt', content: 'x', held_at }).success).toBe(false)
    },
  )

  it('a field that nobody knows is refused, not ignored', () => {
    expect(changeSessionSchema.safeParse({ project_nam: 'x' }).success).toBe(false)
  })

  it('a problem holds the facts of its case beside its own fields', () => {
    const example = problemSchema.meta()?.['example']
    expect(problemSchema.parse(example)).toEqual(example)
  })
})
