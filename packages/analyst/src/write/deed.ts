/** The action and the object of a deed in base form. */
import { readClause } from '../structure/clause.ts'
import { readTokens } from '../language/tokens.ts'
import { cut } from './phrase.ts'
import type { Wording } from './wording.ts'

export interface Deed {
  readonly action: string | null
  readonly object: string | null
}

export function readDeed({ subject, deed }: Wording): Deed {
  // Behind "shall" the tagger knows the verb for what it is.
  const text = `They shall ${deed}`
  const tokens = readTokens(text)
  const clause = readClause(tokens, [])
  const object = clause.passive
    ? subject.replace(/^(?:the|an?|all|each|every|any)\s+/i, '')
    : cut(text, tokens, clause.object)
  return { action: clause.action, object: object === '' || object === 'system' ? null : object }
}
