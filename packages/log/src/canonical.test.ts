import { describe, expect, it } from 'vitest'

import { canonical } from './canonical.ts'

describe('canonical JSON', () => {
  it('writes the example of RFC 8785 §3.2.2 and §3.2.3 as it stands there', () => {
    const value: unknown = JSON.parse(`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`)
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('orders members by UTF-16 code units, as in RFC 8785 §3.2.3', () => {
    const value = {
      '\u20AC': 'Euro Sign',
      '\r': 'Carriage Return',
      '\uFB33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1F600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00F6': 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(canonical(value)) as object)).toEqual([
      // An object in JavaScript puts a whole number first; the text below shows the true order.
      'One',
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
    expect(canonical(value).indexOf('Carriage')).toBeLessThan(canonical(value).indexOf('One'))
  })

  it('keeps a member named __proto__, and leaves out what is undefined', () => {
    const value: unknown = JSON.parse('{"b":1,"__proto__":{"a":2}}')
    expect(canonical(value)).toBe('{"__proto__":{"a":2},"b":1}')
    expect(canonical({ a: undefined, b: null })).toBe('{"b":null}')
  })

  it.each([
    ['not a number', Number.NaN],
    ['an infinity', Infinity],
    ['undefined', undefined],
    ['a hole in a list', Array.from({ length: 1 })],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
  ])('refuses %s', (_, value) => {
    expect(() => canonical(value)).toThrow()
  })
})
