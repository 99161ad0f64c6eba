/** Words that say what shall not be (INCOSE R16; ISO/IEC/IEEE 29148: negative statements). */
import type { TermList } from './term-list.ts'

export const NEGATIVES: TermList = [
  {
    words: "not, n't, n’t, never, nor, neither, none, nobody, nothing, nowhere, cannot, no",
    note: 'no test can show that something never happens',
    ask: 'Say what the system does instead, such as: “shall refuse …”, “shall keep …”.',
  },
]
