/** Verbs that leave open whether anything is asked for (ISO/IEC/IEEE 29148, 5.2.4: “shall” binds, these do not). */
import type { TermList } from './term-list.ts'

const DECIDE = 'Write “shall” if it is binding; leave the statement out, or mark it as a note, if it is not.'

export const UNCERTAIN_VERBS: TermList = [
  {
    words: 'may, might, could, would, ought to, may be, might be, could be',
    note: 'it can be read as leave, as a guess or as a duty',
    ask: DECIDE,
  },
  {
    words: 'can',
    note: 'it says what is possible, not what is required',
    ask: 'Write “shall” if the system has to make it possible.',
  },
  {
    words:
      'perhaps, maybe, possibly, probably, likely, conceivably, hoped to, supposed to, expected to, is expected, are expected, is expected to, are expected to, would be nice, would like, plan to, plans to, planned to',
    note: 'it voices a hope',
    ask: DECIDE,
  },
]

/** “Should” has a meaning of its own: recommended, not required. */
export const RECOMMENDATIONS: TermList = [
  {
    words: 'should, recommended, it is recommended, advisable, is advised',
    note: 'it recommends; whoever builds the system may decide otherwise',
    ask: 'Write “shall” if it is binding, or keep it and record the priority as “should”.',
  },
]
