import { WordSet } from './language/word-facts.ts'

/** The words of a list written with blanks or line breaks between them. */
export const wordSet = (list: string): WordSet => new WordSet(list.trim().split(/\s+/))
