/** Marks of something left out: placeholders, and pointers to a place that a single statement does not have. */
import type { TermList } from './term-list.ts'

export const PLACEHOLDERS: TermList = [
  {
    words:
      'tbd, t.b.d., tbc, tba, tbr, tbs, to be determined, to be defined, to be decided, to be confirmed, to be agreed, to be specified, to be discussed, to be announced, to be clarified, to be established, not yet defined, not yet known, not defined, not determined, fixme, lorem ipsum, xx, xxx, xyz, ???, ??, < >',
    note: 'something is still to be decided',
    ask: 'Put the open point as a question to someone, with a date, and fill in the answer.',
  },
]

export const LOOSE_REFERENCES: TermList = [
  {
    words:
      'as above, see above, see below, as below, as mentioned above, mentioned above, mentioned below, as described above, as described below, described above, described below, as stated above, as shown above, as shown below, shown below, shown above, as defined above, as defined below, defined above, defined below, listed below, listed above, detailed below, detailed above, above-mentioned, aforementioned, aforesaid, as discussed, as agreed, as before, as usual, as described elsewhere, defined elsewhere, specified elsewhere, as specified elsewhere, as per the standard, as per standard, as in the old system, as in the current system, like the old system, as today, as is, the following section, in the next section, in the next chapter, in the previous chapter, the following chapter, the attached table, the attached list, the attached document, the attached file, in the previous section, in another document, relevant standards, applicable standards, relevant regulations, applicable regulations, applicable laws, relevant legislation, applicable legislation, relevant laws, all standards, current standards, relevant documents, industry regulations, company policy, company standards, corporate standards, according to the rules, according to the standard, per policy',
    note: 'it points at something that a reader of this statement does not have',
    ask: 'Name the document, its edition and the clause, or write the content out.',
  },
]

/** Announced and not given (INCOSE R22). */
export const ANNOUNCEMENTS: TermList = [
  {
    words: 'the following, as follows',
    note: 'it announces a list',
    ask: 'Write out each item, one requirement for each where they are tested apart.',
  },
]
