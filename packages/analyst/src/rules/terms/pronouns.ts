/** Words that stand for something named elsewhere, or nowhere (INCOSE R24). */
import type { TermList } from './term-list.ts'

const NAME_IT = 'Write the noun again.'

export const PRONOUNS: TermList = [
  {
    words:
      'it, they, them, he, she, him, this, these, those, itself, themselves, theirs, hers, the former, the latter',
    note: 'a reader of this one statement cannot be sure what it stands for',
    ask: NAME_IT,
  },
  {
    words: 'its, their, his, her',
    note: 'a reader of this one statement cannot be sure whose it is',
    ask: NAME_IT,
  },
  {
    words: 'we, us, our, ours, you, your, yours, i, my, me',
    note: 'it depends on who is reading',
    ask: 'Name the system or the role.',
  },
  {
    words:
      'someone, somebody, something, anyone, anybody, anything, everyone, everybody, whoever, whatever, whichever, others',
    note: 'it does not say who or what',
    ask: 'Name the role or the thing.',
  },
  {
    words: 'other, another, such',
    note: 'it does not say which',
    ask: 'Name the ones that are meant.',
    severity: 'info',
  },
  {
    words: 'which',
    note: 'it can refer to the word before it or to everything before it',
    ask: 'Start a new statement that names what is meant.',
    severity: 'info',
  },
]
