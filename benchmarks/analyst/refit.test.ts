import { describe, expect, it } from 'vitest'

import { judgedByOthers, type Labelled } from './refit.ts'

const row = (block: number, yes: boolean, ...cues: string[]): Labelled => ({ block, yes, cues })

describe('weights fitted without the block that they judge', () => {
  const rows = [0, 1, 2].flatMap((block) => [
    ...Array.from({ length: 10 }, () => row(block, true, 'if')),
    ...Array.from({ length: 20 }, () => row(block, false)),
  ])

  it('know a cue that the other blocks have taught', () => {
    expect(judgedByOthers(rows)).toEqual(rows.map(({ yes }) => yes))
  })

  it('take a cue that only the block itself has for a usual one, whatever is said beside it there', () => {
    const said = (yes: boolean) => judgedByOthers([...rows, row(3, yes, 'whenever')]).at(-1)
    expect([said(true), said(false)]).toEqual([true, true])
  })
})
