import { describe, expect, it } from 'vitest'

import { readWords, TAGS } from './read-words.ts'

const read = (stretch: string) => readWords(stretch).map(({ text, tag }) => `${text} ${TAGS[tag]}`)

describe('reading the words of a stretch of text', () => {
  it('takes contractions, marks and hyphens apart', () => {
    expect(read("can't")).toEqual(['ca AUX', "n't PART"])
    expect(read('(left-click)')).toEqual(['( PUNCT', 'left VERB', '- PUNCT', 'click NOUN', ') PUNCT'])
  })

  it('reads a number the same after it stood inside an unknown word', () => {
    expect(read('v.77391')).toContain('77391 PROPN')
    expect(read('77391')).toEqual(['77391 NUM'])
  })

  it('takes an owner apart from what is owned, whatever stood before', () => {
    expect(read('"zorblax\'s')).toContain("'s PART")
    expect(read("zorblax's")).toEqual(['zorblax NOUN', "'s PART"])
  })

  it('reads a stretch the same the second time', () => {
    for (const stretch of ['qwertzu', 'Qwertzu!', 'a-b-c', '…', '😀', '#tag', '12:30pm', 'x@y.zz'])
      expect(read(stretch)).toEqual(read(stretch))
  })
})
