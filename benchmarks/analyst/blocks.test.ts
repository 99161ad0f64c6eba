import { describe, expect, it } from 'vitest'

import { blocksOf } from './blocks.ts'

describe('parting a file into blocks', () => {
  const texts = [
    'The pump of the plant shall stop within 2 seconds.',
    'A clerk prints labels for every parcel.',
    'Nothing here is like the rest of it.',
    'The pump of the plant shall stop within 30 seconds.',
  ]

  it('gives each text the block it stands in', () => {
    expect(blocksOf(texts.slice(0, 3), 3)).toEqual([0, 1, 2])
  })

  it('keeps what was nearly said before beside it', () => {
    expect(blocksOf([...texts.slice(0, 3), 'The pump of the plant shall stop!'], 4)).toEqual([0, 1, 2, 0])
    expect(blocksOf(texts, 4)[3]).toBe(0)
  })
})
