/**
 * Short answers to the question that Parley put last: yes or no to a sentence,
 * which of two holds, the figure that was missing. A longer answer says more than
 * that, and is read for what it says.
 */
import {
  findQuestion,
  findRequirement,
  isInForce,
  isRequirementId,
  isOpenQuestion,
  type Message,
  type Question,
  type Requirement,
} from '@parley/domain'

import type { View } from '../agent.ts'
import { replyBefore } from '../message-of.ts'
import type { Meant } from '../proposal.ts'
import { isUnsure, sentenceAsked } from '../review/sentence-asked.ts'

const YES =
  /^\W*(?:oh |well,? )?(?:yes|yeah|yep|yup|exactly|right|correct|sure|definitely|of course|absolutely|indeed|please do|it is)\b/i
const NO = /^\W*(?:oh |well,? )?(?:no|nope|nah|not really|not at all|definitely not|it is not|it isn['’]t)\b/i
const OLDER = /\b(?:old|older|earlier|previous|existing|original|former)\b/i
const NEWER = /\b(?:new|newer|newest|later|latest|last|latter)\b/i
const FIGURE =
  /\d+(?:[.,]\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|hundred|thousand)\b/gi
const LONGEST_ANSWER = 80

/** What this message settles, or null when it answers no question of ours in a few words. */
export function meantBy(view: View, message: Message): Meant | null {
  const question_id = replyBefore(view, message)?.metadata.question_id
  const { content } = message
  if (question_id === undefined || content.length > LONGEST_ANSWER || content.includes('?')) return null
  const question = findQuestion(view.state, question_id)
  if (question === null || !isOpenQuestion(question)) return null
  switch (question_id.split(':')[0]) {
    case 'unsure':
      return sentenceMeant(view, question, content)
    case 'contradiction':
      return oneThatHolds(view, question, content)
    case 'missing_number':
      return figureMeant(view, question, content)
    default:
      return null
  }
}

function sentenceMeant({ state }: View, { id }: Question, answer: string): Meant | null {
  const isWanted = YES.test(answer)
  if (!isWanted && !NO.test(answer)) return null
  const sentence = sentenceAsked(state, id, isUnsure)
  if (sentence === null) return null
  const { message_id, start, end } = sentence
  return { kind: 'sentence', place: { message_id, start, end }, isWanted }
}

/** Named by its id, by a figure that only one of them has, or as the older or the newer. */
function oneThatHolds({ state }: View, { id }: Question, answer: string): Meant | null {
  const both = (id.split(':')[1] ?? '').split('+').flatMap((key) => {
    const requirement = isRequirementId(key) ? findRequirement(state, key) : null
    return requirement !== null && isInForce(requirement) ? [requirement] : []
  })
  const [older, newer] = both
  if (older === undefined || newer === undefined || both.length > 2) return null
  const named = both.filter((one) => answer.toUpperCase().includes(one.id))
  const byFigure = both.filter((one) => sharesFigure(one, answer))
  const isOlder = OLDER.test(answer)
  const byAge = isOlder === NEWER.test(answer) ? [] : [isOlder ? older : newer]
  const [holds, ...others] = [named, byFigure, byAge].find((found) => found.length === 1) ?? []
  if (holds === undefined || others.length > 0) return null
  return { kind: 'holds', holds: holds.id, gives_way: holds === older ? newer.id : older.id }
}

function figureMeant({ state }: View, { requirement_id, text }: Question, answer: string): Meant | null {
  const requirement = requirement_id === null ? null : findRequirement(state, requirement_id)
  if (requirement === null || !isInForce(requirement) || figuresIn(answer).size === 0) return null
  const asked = text
    .slice(text.lastIndexOf(':') + 1)
    .replace(/[?\s]+$/, '')
    .trim()
  const said = answer.trim().replace(/[.!\s]+$/, '')
  const criterion = `${asked.charAt(0).toUpperCase()}${asked.slice(1)}: ${said}.`
  return { kind: 'figure', requirement_id: requirement.id, criterion }
}

function sharesFigure({ statement }: Requirement, answer: string): boolean {
  const figures = figuresIn(statement)
  return [...figuresIn(answer)].some((figure) => figures.has(figure))
}

function figuresIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(FIGURE))
}
