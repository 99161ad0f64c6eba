/** Words that allow no exception at all (INCOSE R26), and words that gather everything (INCOSE R32). */
import type { TermList } from './term-list.ts'

export const ABSOLUTES: TermList = [
  {
    words:
      'always, never, forever, at all times, at any time, under all circumstances, under any circumstances, in all cases, in every case, in all circumstances, in any case, all the time, around the clock, round the clock, 24/7, 24 hours a day, without exception, without fail, at no time, under no circumstances, completely, totally, absolutely, entirely, fully, zero defects, zero errors, zero downtime, no downtime, no errors, no failures, no data loss, zero data loss, guarantee, guarantees, guaranteed, impossible, perfectly, ever, 100 %, 100 percent, 100 per cent, no matter, anytime, anywhere, everywhere, everything',
    note: 'nothing that is built reaches it, and no test proves it',
    ask: 'State the value that is good enough, such as: 99.9 % in each calendar month.',
  },
]

export const UNIVERSALS: TermList = [
  {
    words: 'all, both',
    note: 'it can mean each of them, or all of them together',
    ask: 'Write “each” if it holds for every single one; else name the group.',
  },
  {
    words: 'any',
    note: 'it can mean one of them or every one of them',
    ask: 'Write “each” if every one is meant, “one of” if one is enough.',
  },
]
