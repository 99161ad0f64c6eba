/**
 * A draft for words that somebody pointed at as a requirement: the analyst's own
 * wording where it reads one thing from them, else the words as they stand.
 */
import { ANALYST, classifyRequirement, listen, readTokens, type Draft } from '@parley/analyst'

import { capitalised } from '../words.ts'

const LONGEST_TITLE = 60

/** How sure one is of what a person pointed at. */
const POINTED_AT = 0.9

export function draftFrom(words: string): Draft {
  const text = words.trim()
  const proposals = listen([{ id: 'words', text }]).steps.flatMap((step) =>
    step.step === 'propose' ? [step.heard] : [],
  )
  const [first, ...more] = proposals
  if (first !== undefined && more.length === 0) return first.draft
  return plainly(text)
}

function plainly(text: string): Draft {
  const statement = capitalised(text.replaceAll(/\s+/g, ' '))
  const { type, quality } = classifyRequirement(statement, readTokens(statement))
  return {
    title: titleOf(statement),
    statement,
    type,
    quality: type === 'functional' || type === 'data' ? null : quality,
    actor: null,
    action: null,
    object: null,
    condition: null,
    acceptance_criteria: [],
    priority: 'should',
    priority_label: null,
    confidence: POINTED_AT,
    rationale: 'A person pointed at these words.',
    produced_by: { ...ANALYST, rule: 'as-said', model: null, prompt_hash: null },
  }
}

/** The first words, cut between words. */
function titleOf(statement: string): string {
  const line = statement.replace(/[.!?;:,\s]+$/, '')
  if (line.length <= LONGEST_TITLE) return line
  const cut = line.slice(0, LONGEST_TITLE)
  const end = cut.lastIndexOf(' ')
  return `${(end > 0 ? cut.slice(0, end) : cut).toWellFormed()}…`
}
