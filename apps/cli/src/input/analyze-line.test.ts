import { describe, expect, it } from 'vitest'

import { readLine } from './analyze-line.ts'

const read = (line: string | Buffer) => readLine(Buffer.from(line))

describe('a line for analyze', () => {
  it('gives the fields that are known and leaves the rest', () => {
    const line = { id: 'a', text: 'The dock locks.', before: ['It rains.'], speaker: 'Jonas', label: 'F' }
    const { label: _, ...known } = line
    expect(read(JSON.stringify(line)).input).toEqual(known)
  })

  it('[S031] keeps Chinese and emoji as they are', () => {
    expect(read('{"id":"1","text":"预订 🚲"}').input?.text).toBe('预订 🚲')
  })

  it('an empty text is a text', () => {
    expect(read('{"id":"1","text":""}').refusal).toBeNull()
  })

  it.each([
    ['{"id":"1","text":', 'NOT_JSON', null],
    ['just words', 'NOT_JSON', null],
    ['[1,2]', 'NOT_AN_OBJECT', null],
    ['null', 'NOT_AN_OBJECT', null],
    ['"words"', 'NOT_AN_OBJECT', null],
    ['{"text":"x"}', 'FIELD_MISSING', null],
    ['{"id":"7"}', 'FIELD_MISSING', '7'],
    ['{"id":true,"text":"x"}', 'FIELD_INVALID', null],
    ['{"id":"7","text":null}', 'FIELD_INVALID', '7'],
    ['{"id":"7","text":"x","before":"y"}', 'FIELD_INVALID', '7'],
    ['{"id":"7","text":"x","after":[1]}', 'FIELD_INVALID', '7'],
    [String.raw`{"id":"7","text":"a\u0000b"}`, 'TEXT_NOT_STORABLE', '7'],
    [String.raw`{"id":"7","text":"\ud83d"}`, 'TEXT_NOT_STORABLE', '7'],
    [String.raw`{"id":"7","text":"x","before":["ok","\ude00"]}`, 'TEXT_NOT_STORABLE', '7'],
    [String.raw`{"id":"\u0000","text":"x"}`, 'TEXT_NOT_STORABLE', null],
  ])('%s is refused as %s', (line, code, id) => {
    expect(read(line).refusal).toMatchObject({ id, error: { code } })
  })

  it('bytes that are not UTF-8 are refused', () => {
    const line = Buffer.from('{"id":"1","text":"caf\xe9"}', 'latin1')
    expect(read(line).refusal?.error.code).toBe('NOT_UTF8')
  })

  it('a field of every object is no field of the line', () => {
    expect(read('{"id":"1","text":"x","__proto__":{"speaker":"me"}}').input).toEqual({ id: '1', text: 'x' })
  })
})
