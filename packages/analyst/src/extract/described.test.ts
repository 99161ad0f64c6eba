import { describe, expect, it } from 'vitest'

import { statementOf } from '../write/wording.ts'
import { describedIn } from './described.ts'
import { listen } from './listen.ts'

const told = (text: string) => describedIn(text).map(statementOf)

describe('what a description says of a product', () => {
  it.each([
    [
      'Inkwell is an AI-powered tool that enhances creativity by converting sketches into clean drawings.',
      ['The AI-powered tool shall convert sketches into clean drawings.'],
    ],
    [
      'Scribely securely listens to your calls, then generates a summary tailored to your team.',
      [
        'Scribely shall listen to the user’s calls.',
        'Scribely shall generate a summary tailored to the user’s team.',
      ],
    ],
    [
      'Nestaway is a marketplace where owners rent out boats and travelers search for trips.',
      [
        'The marketplace shall let owners rent out boats.',
        'The marketplace shall let travelers search for trips.',
      ],
    ],
    [
      'It helps teams assign tasks, set due dates and attach files.',
      [
        'The system shall let teams assign tasks.',
        'The system shall let teams set due dates.',
        'The system shall let teams attach files.',
      ],
    ],
    ['Users can create, edit and share notes.', ['The system shall let users create, edit and share notes.']],
    [
      'When you upload films or songs, Cutter trims them and shows their length.',
      [
        'The system shall let users upload films or songs.',
        'Cutter shall trim films or songs.',
        'When users upload films or songs, Cutter shall show their length.',
      ],
    ],
    [
      'You can rely on it, as it shows the exact source of each answer.',
      ['The system shall show the exact source of each answer.'],
    ],
    ['Bookbarn is an online bookstore.', ['Bookbarn shall serve as an online bookstore.']],
    [
      'Trippy, the world’s largest travel platform, lets travelers plan trips.',
      ['The travel platform shall let travelers plan trips.'],
    ],
    ['With Trippy, you can save places.', ['The system shall let users save places.']],
    [
      'Chartly gives you access to your test results.',
      ['Chartly shall let users access their test results.'],
    ],
    [
      'Merchants use the software to set up and manage their stores.',
      ['The system shall let merchants set up and manage their stores.'],
    ],
    [
      'Ask questions about any book; Talkie answers with references.',
      ['The system shall let users ask questions about any book.', 'Talkie shall answer with references.'],
    ],
    ['The voice platform for podcasters.', ['The system shall serve as a voice platform for podcasters.']],
    [
      'Whether you paint or draw, Inkwell makes it easy to export pictures.',
      ['Inkwell shall let users export pictures.'],
    ],
  ])('is read deed by deed: %s', (text, statements) => {
    expect(told(text)).toEqual(statements)
  })

  it('is heard with the words it was told in, and praise is set aside', () => {
    const text = 'Bookbarn is an online bookstore that sells used books. It elevates your life.'
    const { genre, steps, notes } = listen([{ id: 'msg_1', text }])
    expect(genre).toBe('brief')
    expect(steps).toMatchObject([
      {
        step: 'propose',
        heard: {
          draft: {
            statement: 'The online bookstore shall sell used books.',
            produced_by: { rule: 'described' },
          },
          evidence: [{ quote: 'Bookbarn is an online bookstore that sells used books.' }],
        },
      },
    ])
    expect(notes.map(({ outcome }) => outcome)).toEqual(['requirement', 'set_aside'])
  })

  it.each([
    ['Unlock your potential and elevate your life.'],
    ['It transforms the way you work.'],
    ['Inkwell empowers creators to boost productivity.'],
    ['Never take notes again!'],
    ['Looking for a better way to draw?'],
    ['Sign up today.'],
    ['Once you have it, Inkwell becomes your best friend.'],
  ])('is nothing where it only praises: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})
