import { describe, expect, it } from 'vitest'

import { aRequirementView } from '../testing/a-report.ts'
import { csv } from './csv.ts'

const HEADER =
  'id,title,statement,type,quality,priority,actor,action,object,condition,confidence,status,inferred,quotes,rationale'

describe('requirements for a spreadsheet', () => {
  it('a row each, under a header, with the line ends of RFC 4180', () => {
    const requirement = aRequirementView(1, { statement: 'The desk shall lock.', rationale: 'Said.' })
    expect(csv({ requirements: [requirement] })).toBe(
      `${HEADER}\r\nREQ-001,Return a bike without staff,The desk shall lock.,functional,,must,rider,return,a bike,,0.93,proposed,false,,Said.\r\n`,
    )
  })

  it('no requirements leave the header', () => {
    expect(csv({ requirements: [] })).toBe(`${HEADER}\r\n`)
  })

  it('commas, quotation marks and line ends are quoted', () => {
    const text = csv({ requirements: [aRequirementView(1, { title: 'Say "hi", twice\nor not' })] })
    expect(text).toContain('REQ-001,"Say ""hi"", twice\nor not",')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=HYPERLINK("http://x")'])('%j is no formula', (title) => {
    const cell = csv({ requirements: [aRequirementView(1, { title })] }).split('REQ-001,')[1] ?? ''
    expect(cell.replace(/^"/, '').startsWith(`'${title[0]}`)).toBe(true)
  })

  it('a minus inside is left alone', () => {
    expect(csv({ requirements: [aRequirementView(1, { title: 'Read-only' })] })).toContain(
      'REQ-001,Read-only,',
    )
  })

  it('[S031] Chinese and emoji are themselves', () => {
    expect(csv({ requirements: [aRequirementView(1, { title: '预订 🚲' })] })).toContain('预订 🚲')
  })
})
