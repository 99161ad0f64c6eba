/**
 * From what was said to one normalised sentence: who shall do what, under which condition.
 *
 * People ask in many forms: "we need …", "let's go with …", "users can't …",
 * "Receipt upload (drag & drop)". Each form is taken off and the thing itself is
 * put after "shall". Only words that were said are used, but for function words;
 * where no form fits, nothing is forced and null is returned.
 */
import { sought } from '../language/pattern/sought.ts'
import { rememberLast } from '../remember.ts'
import type { Story } from '../story/story.ts'
import { fromAskForm } from './forms/from-ask-form.ts'
import { fromStory } from './forms/from-story.ts'
import { fromUtterance } from './from-utterance.ts'
import { capitalise, tidy, withoutEnd } from './phrase.ts'
import { prepare, withoutBenefit } from './prepare.ts'
import { readUtterance } from './utterance.ts'
import { isWellFormed } from './well-formed.ts'

export interface Wording {
  /** The form of asking, as `produced_by.rule`. */
  readonly form: string
  /** As it stands in the statement: "the system", "all data". */
  readonly subject: string
  readonly actor: string
  readonly negated: boolean
  /** Who is let do it: "users" in "shall let users export reports". */
  readonly letWho: string | null
  /** After "shall", in base form: "export reports as CSV", "be encrypted at rest". */
  readonly deed: string
  /** As said, without its comma: "When a claim is approved". */
  readonly condition: string | null
  readonly benefit: string | null
}

export interface Surroundings {
  readonly story: Story | null
  /** A role that a list is about: "Employees:" above, or as the label of the item. */
  readonly role: string | null
  /** What "it" stands for, with its article: "the dashboard". */
  readonly it: string | null
  readonly isItem: boolean
}

export function wordingOf(said: string, around: Surroundings): Wording | null {
  const { text, benefit } = withoutBenefit(prepare(said))
  const wording =
    around.story !== null
      ? fromStory(around.story, said, around, benefit)
      : (fromAskForm(text, around) ?? fromUtterance(readUtterance(text), around))
  return wording === null || !isWellFormed(wording) || losesNegation(text, wording)
    ? null
    : { ...wording, benefit: wording.benefit ?? benefit }
}

/** Taken off with the form of asking, and meant so: "no way to export", "we keep losing invoices". */
const TURNS_ROUND = /^(?:no-way-to|we-keep|bad-deed|fault|lack|story-|unwanted|answer|only)/
const NEGATION = /\b(?:not|never|no|nobody|none|nothing|cannot|without|neither|nor)\b|n['’]t\b/gi
const NEGATES = sought(new RegExp(NEGATION.source, 'i'))

/** A "not" that was said and is not in the statement would turn it into its opposite: better unsure than that. */
function losesNegation(said: string, wording: Wording): boolean {
  if (TURNS_ROUND.test(wording.form)) return false
  if (!NEGATES.test(said)) return false
  return (said.match(NEGATION) ?? []).length > (statementOf(wording).match(NEGATION) ?? []).length
}

/** One sentence: "When a claim is approved, the system shall let managers see the payout." */
export const statementOf: (wording: Wording) => string = rememberLast(wholeStatement)

function wholeStatement(wording: Wording): string {
  const { subject, negated, letWho, deed } = wording
  const shall = `${subject} shall ${negated ? 'not ' : ''}${letWho === null ? '' : `let ${letWho} `}${deed}`
  const condition = wording.condition
  const body =
    condition === null
      ? capitalise(shall)
      : `${condition}, ${condition.toLowerCase().startsWith('if ') ? 'then ' : ''}${shall}`
  return `${withoutEnd(tidy(body), '.;,: ')}.`
}
