/**
 * What each refusal says to a person: it names the thing and the way out.
 *
 * One table; a code without an entry does not compile.
 *
 * @critical
 */
import { cutsSurrogatePair } from '../text/storable.ts'
import type { Refusal, RefusalCode, RefusalOf } from './refusal.ts'

type Wording = { readonly [Code in RefusalCode]: (refusal: RefusalOf<Code>) => string }

const wording: Wording = {
  SESSION_UNKNOWN: ({ session_id }) => `Session ${session_id} does not exist; open it first.`,
  SESSION_EXISTS: ({ session_id }) => `Session ${session_id} exists already; open another under a new id.`,
  TEXT_NOT_STORABLE: ({ field, index, what }) =>
    what === 'nul'
      ? `The text of ${field} holds a NUL character at index ${index}; remove it and send the text again.`
      : `The text of ${field} holds half of a character (a lone surrogate) at index ${index}; send the text as valid Unicode.`,
  TEXT_BLANK: ({ field }) => `${field} is empty; write at least one word.`,
  TIME_INVALID: ({ field, value }) =>
    `${field} is ${shown(value)}, which is no time in UTC; write it as 2026-01-31T09:30:00Z.`,

  SOURCE_UNKNOWN: ({ source_id }) =>
    `Source ${source_id} is not in this session; add it before its messages.`,
  SOURCE_WITHDRAWN: ({ source_id, name }) =>
    `The import of ${shown(name)} (${source_id}) was undone, so its words count no more; bring it back first.`,
  UNDO_NEEDS_PERSON: ({ source_id }) => `Only a person undoes the import ${source_id}; ask one to do it.`,
  UNDO_TOO_LARGE: ({ source_id, changes, limit }) =>
    `Undoing the import ${source_id} takes ${changes} changes, and ${limit} is the most at once; retire some of its requirements first.`,
  SOURCE_ID_TAKEN: ({ source_id }) =>
    `Another source is already called ${source_id}; give this one an id of its own.`,
  MESSAGE_UNKNOWN: ({ message_id }) => `Message ${message_id} is not in this session; record it first.`,
  MESSAGE_ID_TAKEN: ({ message_id }) =>
    `Message ${message_id} was recorded with other content; send this one under an id of its own.`,

  EVIDENCE_MISSING: () =>
    'No evidence was given; quote the words that ask for it, or propose it as inferred with a rule and a rationale.',
  EVIDENCE_UNKNOWN_MESSAGE: ({ message_id }) =>
    `The evidence points at message ${message_id}, which is not in this session; record the message first.`,
  EVIDENCE_MISMATCH: mismatch,
  EVIDENCE_BLANK: ({ message_id, start, end }) =>
    `Characters ${start} to ${end} of message ${message_id} are only white space; quote words.`,

  CONFIDENCE_OUT_OF_RANGE: ({ confidence }) => `Confidence is ${confidence}; give a number from 0 to 1.`,
  QUALITY_MISPLACED: ({ type, quality }) =>
    `A ${type} requirement has no quality, yet ${quality} was given; leave it out or choose another type.`,
  PRIORITY_UNKNOWN: ({ word }) =>
    `${shown(word)} is no priority; use must, should, could or wont, or high, medium or low.`,
  RATIONALE_MISSING: () => 'The rationale is empty; say in a sentence why this is a requirement.',
  RULE_MISSING: () => 'What is inferred names the rule that led to it; fill in produced_by.rule.',
  REASON_MISSING: ({ requirement_id }) =>
    `Say why ${requirement_id} goes: it stays in the history with that reason.`,
  LINK_UNKNOWN: ({ id }) =>
    `${id} is linked to but is not in this session; propose it first or drop the link.`,
  LINK_TO_ITSELF: ({ requirement_id }) => `${requirement_id} links to itself; drop that link.`,

  REQUIREMENT_UNKNOWN: ({ requirement_id }) => `${requirement_id} is not in this session; check the id.`,
  REQUIREMENT_INFERRED: ({ requirement_id }) =>
    `${requirement_id} was inferred and holds no quotes; propose what was said on its own and supersede ${requirement_id} with it.`,
  REQUIREMENT_REJECTED: ({ requirement_id, at, reason }) =>
    `${requirement_id} was rejected on ${at} (${inOneLine(reason, 200)}); restore it before changing it.`,
  REQUIREMENT_RETIRED: ({ requirement_id, at, reason }) =>
    `${requirement_id} was retired on ${at} (${inOneLine(reason, 200)}); restore it before changing it.`,
  REQUIREMENT_SUPERSEDED: ({ requirement_id, at, superseded_by }) =>
    `${requirement_id} was superseded on ${at} by ${superseded_by.join(', ')}; change that instead, or restore ${requirement_id}.`,
  REQUIREMENT_IN_FORCE: ({ requirement_id }) => `${requirement_id} is in force; there is nothing to restore.`,
  CONCURRENT_MODIFICATION: ({ requirement_id, based_on, current }) =>
    requirement_id === null
      ? `The session has changed: version ${current} stands, yours was based on ${based_on}; read it again and repeat.`
      : `${requirement_id} has changed: revision ${current} stands, yours was based on ${based_on}; read it again and repeat.`,
  PERSON_REQUIRED: ({ requirement_id }) =>
    `Only a person decides on ${requirement_id}; ask one to look at it.`,
  SPLIT_TOO_FEW: ({ requirement_id, parts }) =>
    `Splitting ${requirement_id} into ${parts} changes nothing; give at least two parts, or revise it.`,
  MERGE_TOO_FEW: ({ requirement_ids }) =>
    `Merging needs at least two different requirements, and ${requirement_ids.join(', ') || 'none'} was given.`,
  SUPERSEDED_BY_ITSELF: ({ requirement_id }) =>
    `${requirement_id} cannot supersede itself; revise it, or name the requirement that takes its place.`,

  STATUS_NOT_SETTABLE: ({ status }) =>
    `A session is not set to ${shown(status)}; review its document to approve it.`,
  ISSUE_UNKNOWN: ({ requirement_id, rule }) =>
    `${requirement_id} has no such finding of ${inOneLine(rule, SHOWN_LENGTH)}; its wording may have changed: read it again.`,
  SENTENCE_UNKNOWN: ({ message_id, start, end }) =>
    `Characters ${start} to ${end} are no sentence of message ${message_id}; take the places from the coverage.`,
  VERSION_UNKNOWN: ({ version }) => `There is no version ${version} of the document yet.`,
  VERSION_STALE: ({ version, current }) =>
    `Version ${current} was written since; you decided on version ${version}: read the new one and decide again.`,
  REVIEW_NEEDS_PERSON: () => 'Only a person approves a document; ask one to review it.',
  REVIEW_BLOCKED: ({ conflicts, errors }) =>
    `${counted(conflicts, 'conflict')} and ${counted(errors, 'error')} stand before approval; settle or dismiss them first.`,
  FEEDBACK_MISSING: ({ version }) => `Say what has to change in version ${version}.`,
  TURN_UNKNOWN: ({ turn_id }) =>
    `No turn ${inOneLine(turn_id, SHOWN_LENGTH)} is under way; it may have ended.`,
  TURN_UNDER_WAY: ({ turn_id }) =>
    `${turn_id === null ? 'A message waits to be read' : `Turn ${inOneLine(turn_id, SHOWN_LENGTH)} is under way`}; wait until Parley has answered, or stop it, and ask again.`,

  ISSUE_MISPLACED: ({ requirement_id, rule }) =>
    `The finding of ${rule} does not lie within the statement of ${requirement_id}; check that statement again.`,
  COVERAGE_MISPLACED: ({ message_id, start, end }) =>
    `Characters ${start} to ${end} are no sentence of message ${message_id}, or overlap another one; split the message again.`,
  QUESTION_UNKNOWN: ({ question_id }) =>
    `Question ${question_id} was never asked in this session; check the id.`,
  QUESTION_ID_TAKEN: ({ question_id }) =>
    `Another question is already called ${question_id}; give this one a new id.`,
  QUESTION_WITHDRAWN: ({ question_id, at, reason }) =>
    `Question ${question_id} was withdrawn on ${at} (${inOneLine(reason, 200)}); ask it again before it is answered.`,
  QUESTION_ANSWERED: ({ question_id, answered_in }) =>
    `Question ${question_id} was answered in message ${answered_in}; ask a new one.`,
}

/** One sentence for a person, in English. */
export function refusalMessage<Code extends RefusalCode>(refusal: RefusalOf<Code>): string {
  const say = wording[refusal.code] as (refusal: Refusal) => string
  return say(refusal)
}

/** Every code there is, for tables that must have them all. */
export const REFUSAL_CODES = Object.keys(wording) as readonly RefusalCode[]

function mismatch({ message_id, start, end, quote, fault, found }: RefusalOf<'EVIDENCE_MISMATCH'>): string {
  const place = `characters ${start} to ${end} of message ${message_id}`
  const faults = {
    outside_the_message: `There are no ${place}; give whole numbers within the message, the start before the end.`,
    cuts_a_character: `The place, ${place}, cuts a character in half; move it to the character's edge.`,
    words_differ: `The quote is ${shown(quote)}, but ${place} read ${shown(found ?? '')}; quote the message exactly.`,
  }
  return faults[fault]
}

const SHOWN_LENGTH = 60

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** Other people's words inside our sentence: quoted, and short, on whole characters. */
const shown = (text: string): string => `“${inOneLine(text, SHOWN_LENGTH)}”`

function inOneLine(text: string, most: number): string {
  const cut =
    text.length <= most ? text : `${text.slice(0, cutsSurrogatePair(text, most) ? most - 1 : most)}…`
  return cut.toWellFormed().replaceAll(/[\n\r\u2028\u2029\v\f\u0085]/g, '↵')
}
