import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseCsv } from './csv.ts'

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' ', '😀') })
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 })

it('gives back every table that was written with all cells quoted', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('')
      expect(parseCsv(text).map(({ cells }) => cells)).toEqual(rows)
    }),
  )
})
