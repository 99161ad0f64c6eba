import { describe, expect, it } from 'vitest'

import { describesProduct } from './describes-product.ts'

const prose = (...texts: string[]) => texts.map((text) => ({ text, kind: 'prose', speaker: null }))
const describes = (...texts: string[]) =>
  describesProduct({ sentences: prose(...texts), speakers: 0, turns: 0 })

describe('a text that describes a product', () => {
  it.each([
    ['Bookbarn is an online bookstore selling new and used books.'],
    ['Kanbo is a visual project management tool that helps teams organize work.'],
    ['booking.example.com is a travel website.'],
    ['Meet Clippy, your AI meeting assistant.'],
    ['Trellis helps gardeners plan their beds.'],
    ['Our platform connects farmers with kitchens.'],
    ['Trippy, the largest travel platform, keeps trips together.'],
    ['With Trippy, you can plan trips.'],
    ['Otterly uses artificial intelligence to write notes.'],
    ['The voice platform for podcasters.'],
  ])('is told from its opening: %s', (text) => {
    expect(describes(text, 'It works on every phone.')).toBe(true)
  })

  it.each([
    [['Kanbo is a project management tool.', 'It should export reports.']],
    [['Kanbo is a project management tool.', 'We need it to be faster.']],
    [['Kanbo is a project management tool.', 'I love it.']],
    [['The system shall log errors.']],
    [['Anna uses the spreadsheet.', 'The tool crashes.']],
    [['This is a great app for runners.', 'It tracks everything.']],
    [['Fitrun is a fitness app.', 'It is useless since the update.']],
    [['The invoices are late again.', 'Customers call every day.']],
    [[]],
  ])('asks for nothing, and is about a product: not %j', (texts) => {
    expect(describes(...texts)).toBe(false)
  })

  it('may ask for something in one sentence of four, and speaks to its readers where its opening does not tell', () => {
    const shop = ['Bookbarn is an online bookstore.', 'It sells books.', 'It ships worldwide.']
    expect(describes(...shop, 'Users must log in.')).toBe(true)
    expect(describes('Pictora draws pictures.', 'The tool asks for your words.')).toBe(true)
    expect(describes('Anna uses the spreadsheet.', 'The tool crashes when your team opens it.')).toBe(false)
    expect(describes('Anna wants your tool to stop.', 'It works at night.')).toBe(false)
  })

  it('is prose of one voice: no headings, tables or turns', () => {
    const opening = prose('Bookbarn is an online bookstore.')
    const heading = { text: 'Scope', kind: 'heading', speaker: null }
    expect(describesProduct({ sentences: [heading, ...opening], speakers: 0, turns: 0 })).toBe(false)
    expect(describesProduct({ sentences: opening, speakers: 1, turns: 1 })).toBe(false)
  })
})
