/** Lists without an end (INCOSE R9): nobody can tell when everything on them is done. */
import type { TermList } from './term-list.ts'

const CLOSE = 'Write out the whole list, or name the document that holds it.'

export const OPEN_ENDED_CLAUSES: TermList = [
  {
    words:
      'including but not limited to, including without limitation, but not limited to, but not be limited to, but are not limited to, but is not limited to, not limited to, not restricted to, at a minimum, as a minimum, among others, amongst others, among other things, inter alia',
    note: 'it asks for more than it names',
    ask: CLOSE,
  },
  {
    words:
      'etc, etc., et cetera, and so on, and so forth, and the like, or the like, and more, and many more, and much more, and others, or similar, or something similar, and similar, or equivalent, or anything else, and all that, or whatever, whatever, or so, and whatnot, and such, ...',
    note: 'the reader has to finish the list',
    ask: CLOSE,
  },
  {
    words: 'such as, e.g., eg, for example, for instance, to name a few, like for example',
    note: 'examples show a direction, not where the list ends',
    ask: 'Say whether the list is complete; if so, write “namely”, else write out the rest.',
    severity: 'info',
  },
  {
    words:
      'to be continued, and beyond, as many as needed, no matter what, whatever the, any and all, and anything',
    note: 'it has no end at which it could be called done',
    ask: CLOSE,
  },
]
