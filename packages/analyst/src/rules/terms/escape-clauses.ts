/** Ways out (INCOSE R8): with one of these in it, a requirement is met by doing nothing. */
import type { TermList } from './term-list.ts'

const WHEN_NOT = 'Leave it out, or name the cases in which the requirement does not hold.'

export const ESCAPE_CLAUSES: TermList = [
  {
    words:
      'if possible, where possible, when possible, whenever possible, wherever possible, as far as possible, so far as possible, as much as possible, as little as possible, as many as possible, as few as possible, as often as possible, to the extent possible, as well as possible, as best as possible, if at all possible, where feasible, if feasible, as far as feasible, when feasible',
    note: 'somebody has to decide what was possible',
    ask: WHEN_NOT,
  },
  {
    words:
      'if practicable, where practicable, as far as practicable, so far as practicable, as practicable, if practical, where practical, when practical, as practical, to the extent practical, to the extent practicable, to the extent necessary, to the greatest extent, to the maximum extent, as far as is reasonable, as reasonably practicable, within reason, within reasonable limits, reasonable effort, reasonable efforts, best effort, best efforts, every effort',
    note: 'any effort at all would satisfy it',
    ask: WHEN_NOT,
  },
  {
    words:
      'if necessary, where necessary, when necessary, as necessary, whenever necessary, if needed, as needed, when needed, where needed, if required, as required, when required, where required, if appropriate, where appropriate, when appropriate, as appropriate, if available, where available, when available, if applicable, where applicable, when applicable, as applicable, if deemed necessary, as deemed necessary, as deemed appropriate, if desired, as desired, as the case may be, should it be necessary, should the need arise, if the need arises',
    note: 'it does not say when that is',
    ask: 'State the condition: when <event>, or where <option> is included.',
  },
  {
    words:
      'try to, tries to, attempt to, strive to, strives to, aim to, aims to, endeavour to, endeavor to, intended to, be intended to, seek to, seeks to',
    note: 'trying is enough to meet it',
    ask: 'State the result, and what happens when it is not reached.',
  },
  {
    words:
      'where it makes sense, if it makes sense, time permitting, resources permitting, budget permitting, if time allows, if time permits, subject to availability, subject to change, unless otherwise stated, unless otherwise agreed, unless otherwise specified, at the discretion of, at its discretion, at their discretion, optionally, except where, with few exceptions, with some exceptions, in most cases, in most situations, for the most part, not necessarily, nice to have, nice-to-have, mileage may vary',
    note: 'it lets the requirement be set aside without breaking it',
    ask: WHEN_NOT,
  },
]
