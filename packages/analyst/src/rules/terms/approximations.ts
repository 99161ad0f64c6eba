/** Words before a number that take the number back (INCOSE R33). */
import type { TermList } from './term-list.ts'

export const APPROXIMATIONS: TermList = [
  {
    words:
      'about, around, approximately, approx, approx., roughly, circa, ca., some, nearly, almost, close to, in the order of, of the order of, in the region of, more or less, give or take, plus or minus about, ~, up to about, somewhere around, an estimated',
    note: 'it does not say how far off is still right',
    ask: 'Give a range, such as: between 950 and 1,050.',
  },
]
