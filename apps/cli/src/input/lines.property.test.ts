import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { lines } from './lines.ts'

async function read(chunks: readonly Uint8Array[], longest = 1_000): Promise<(string | null)[]> {
  const found: (string | null)[] = []
  async function* stream() {
    yield* chunks
  }
  for await (const batch of lines(stream(), longest)) {
    for (const line of batch) found.push(line === null ? null : Buffer.from(line).toString('utf8'))
  }
  return found
}

const bytesOf = (text: string) => Buffer.from(text)

describe('lines out of a stream', () => {
  it('come the same however the stream is cut', async () => {
    const text = fc.array(fc.stringMatching(/^[a-z界🚲]{0,12}$/u), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.nat(80), { maxLength: 6 }),
        fc.boolean(),
        async (wanted, cuts, ended) => {
          const bytes = bytesOf(wanted.join('\n') + (ended ? '\n' : ''))
          const places = [
            0,
            ...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b),
            bytes.length,
          ]
          const chunks = places.slice(1).map((place, index) => bytes.subarray(places[index], place))
          const whole = await read([bytes])
          expect(await read(chunks)).toEqual(whole)
          expect(whole.join('\n')).toBe(wanted.join('\n').replace(ended ? /$^/ : /\n$/, ''))
        },
      ),
    )
  })

  it('may end with a return as on Windows', async () => {
    expect(await read([bytesOf('one\r\ntwo\r'), bytesOf('\nthree')])).toEqual(['one', 'two', 'three'])
  })

  it('longer than the limit are given as null, and the next is whole again', async () => {
    expect(await read([bytesOf('12345\n123456\n1234'), bytesOf('567\nok'), bytesOf('\n1')], 5)).toEqual([
      '12345',
      null,
      null,
      'ok',
      '1',
    ])
  })

  it('of an empty stream are none', async () => {
    expect(await read([])).toEqual([])
    expect(await read([bytesOf('')])).toEqual([])
  })
})
