import { describe, expect, it } from 'vitest'

import { MOST_PLACES, openTally, placesIn, type SearchRank } from './find-in-texts.ts'
import { foldInPieces, foldText } from './fold-text.ts'
import { readSearch, type Search } from './read-search.ts'

function searchFor(typed: string): Search {
  const search = readSearch(typed)
  if (search === null) throw new Error(`${typed} looks for nothing`)
  return search
}

/** The words that are marked, of each text. */
const marked = (typed: string, ...texts: readonly string[]): readonly string[] =>
  placesIn(
    texts.map((text) => foldText(text)),
    searchFor(typed),
  ).map(({ text, start, end }) => texts[text]?.slice(start, end) ?? '')

function rank(typed: string, ...texts: readonly string[]): SearchRank | null {
  const tally = openTally(searchFor(typed))
  for (const text of texts) tally.add(foldText(text))
  return tally.rank()
}

const CANCEL = 'Visitors can cancel a booking; cancelled bookings are shown.'

describe('a search in a text', () => {
  it('finds words whatever their case and accents, where they stand', () => {
    expect(marked('CANCEL booking ', CANCEL)).toEqual(['cancel', 'booking'])
    expect(marked('cafe ', 'Das Café, cafe\u0301s und CAFE\u0301.')).toEqual(['Café', 'CAFE\u0301'])
    expect(marked('strasse ', 'Große Straße')).toEqual(['Straße'])
    expect(marked('łódź ', 'in Lodz und Łódź')).toEqual(['Lodz', 'Łódź'])
    expect(marked('ИМЯ ', 'Полное имя')).toEqual(['имя'])
    expect(marked('file ', 'one ﬁle, ﬁt')).toEqual(['ﬁle'])
  })

  it('takes the last word as the beginning of one, until a blank ends it', () => {
    expect(marked('canc', CANCEL)).toEqual(['canc', 'canc'])
    expect(rank('book canc', CANCEL)).toBeNull()
    expect(marked('canc ', CANCEL)).toEqual([])
  })

  it('finds no word inside another', () => {
    expect(marked('log', 'The catalog is logged; log in.')).toEqual(['log', 'log'])
    expect(marked('log ', 'The catalog is logged; log in.')).toEqual(['log'])
  })

  it('finds a phrase in quotes as it stands, over the end of a line too', () => {
    expect(marked('"cancel a booking"', 'You cancel a\n  booking. A booking you cancel.')).toEqual([
      'cancel a\n  booking',
    ])
    expect(marked('“cancel a book”', CANCEL)).toEqual([])
    expect(marked('"cancel a book', CANCEL)).toEqual(['cancel a book'])
    expect(marked("user's", 'The user’s name')).toEqual(['user’s'])
  })

  it('finds what is not made of letters', () => {
    expect(marked('REQ-007', 'See REQ-007, not REQ-0071 …')).toEqual(['REQ-007', 'REQ-007'])
    expect(marked('100 %', 'at 100 % load')).toEqual(['100', '%'])
    expect(marked('C++', 'in C++ or C')).toEqual(['C++'])
    expect(marked('(urgent)', 'This is urgent!')).toEqual(['urgent'])
    expect(marked('😀', 'nice 😀😀')).toEqual(['😀', '😀'])
  })

  it('finds words where no spaces part them', () => {
    expect(marked('取消预订 ', '用户必须能够取消预订。')).toEqual(['取消预订'])
    expect(marked('予約', '訪問者は予約を取り消す')).toEqual(['予約'])
    expect(marked('か ', 'がか')).toEqual(['か'])
    expect(marked('จอง ', 'ยกเลิกการจองได้')).toEqual(['จอง'])
    expect(marked('시스템 ', '시스템이 잠긴다')).toEqual(['시스템'])
    expect(marked('की ', 'का की')).toEqual(['की'])
  })

  it('marks words that overlap once', () => {
    expect(marked('"cancel a" "a booking"', CANCEL)).toEqual(['cancel a booking'])
    expect(marked('cancel cancel', CANCEL)).toEqual(['cancel'])
  })

  it('gives no more places than asked for, and counts no more than a hundred', () => {
    const long = 'bike '.repeat(300)
    expect(placesIn([foldText(long)], searchFor('bike'), 3)).toHaveLength(3)
    expect(rank('bike', long, long)).toEqual({ phrase: true, together: true, hits: MOST_PLACES })
  })
})

describe('the rank of what was found', () => {
  it('tells the words as they were typed from all in one text, and those from all in several', () => {
    expect(rank('cancel a booking ', CANCEL)).toEqual({ phrase: true, together: true, hits: 3 })
    expect(rank('booking cancel', 'A booking', CANCEL)).toEqual({ phrase: false, together: true, hits: 4 })
    expect(rank('booking cancel', 'A booking', 'You cancel')).toEqual({
      phrase: false,
      together: false,
      hits: 2,
    })
    expect(rank('booking desk', CANCEL)).toBeNull()
  })

  it('takes a whole word before the beginning of one', () => {
    expect(rank('cancel', 'You cancel')?.phrase).toBe(true)
    expect(rank('cancel', 'It is cancelled')?.phrase).toBe(false)
  })
})

describe('what is typed into a search', () => {
  it('looks for nothing when it holds nothing', () => {
    for (const nothing of ['', '  \t', '""', '“ ”', '\u0301', '\u200b'])
      expect(readSearch(nothing)).toBeNull()
  })

  it('holds each word once', () => {
    expect(searchFor('Bike bike  "night rate" ').terms).toEqual([
      { text: 'bike', isPrefix: false },
      { text: 'night rate', isPrefix: false },
    ])
  })
})

describe('a long text', () => {
  it('is folded in pieces that end between words, and its places are those of the whole', () => {
    const text = `${'All riders pay. '.repeat(4_000)}\nOne café is ${'x'.repeat(40_000)}😀 here`
    const pieces = [...foldInPieces(text)]
    expect(pieces.length).toBeGreaterThan(5)
    expect(pieces.map((piece) => piece.text).join('')).toBe(foldText(text).text)
    const [place] = placesIn(pieces, searchFor('cafe'))
    expect(text.slice(place?.start, place?.end)).toBe('café')
    expect([...foldInPieces('')]).toEqual([])
  })
})
