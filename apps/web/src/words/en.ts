/**
 * Every word that the workspace says, in one place, by subject.
 *
 * Short, plain, present tense: what happened, what is safe, what to do. One word
 * per thing: requirement, revision, version, quote, unheard, suspect, sign.
 */
import { documentWords } from './en/document.ts'
import { pagesWords } from './en/pages.ts'
import { requirementsWords } from './en/requirements.ts'
import { shellWords } from './en/shell.ts'
import { talkWords } from './en/talk.ts'

export const words = {
  ...shellWords,
  ...talkWords,
  ...requirementsWords,
  ...documentWords,
  ...pagesWords,
} as const
