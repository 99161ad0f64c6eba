/** Why a sentence did not become a requirement, in a word and in a line. */
import { sought } from '../language/pattern/sought.ts'
import type { AsideReason } from '@parley/domain'

import { reasonsOf, UNSURE_FROM } from '../decide/cue.ts'
import type { Judged } from '../decide/judge.ts'
import { headingClass } from '../decide/heading-class.ts'
import { introduces, waitsForPoints } from './leads.ts'
import { forbidsCommand } from './edits.ts'
import { askingOf } from '../interview/question.ts'
import type { Sentence } from '../text/read-text.ts'

export interface Aside {
  readonly reason: AsideReason
  readonly why: string
}

export const NOT_WANTED: Aside = { reason: 'out_of_scope', why: 'It says that this is not wanted.' }
export const NOT_READ: Aside = {
  reason: 'unsure',
  why: 'It asks for something, but what it asks for could not be read from it.',
}

export const UNDECIDED: Aside = {
  reason: 'context',
  why: 'It only says that something is still to be decided.',
}

const FIELD =
  /^\W*(?:labels?|assignees?|tags?|priority|deadline|due(?: date)?|owner|status|date|from|to|cc|attendees|participants|author|reporter|created|updated|frustrations?|pain points?|go-live|sprint|milestone|estimate|story points|impact|severity)\s*:(?!\/\/)/i

/** "Dashboard work – Lead: @ops". */
const OWNERSHIP = sought(
  /(?:^|[–—(,-]\s*)(?:lead|owner|assignee|responsible)\s*:\s*@?[\w-]+(?: [\w-]+)?\W*$/i,
)

/** More characters than any sentence that a person would sign. */
const MOST_CHARACTERS = 4000

/** Words about the list of requirements, not about the product. */
export function asideByReference({ text }: Sentence): Aside | null {
  if (!forbidsCommand(text)) return null
  return { reason: 'process', why: 'It says to leave a requirement as it is.' }
}

export function asideByKind(sentence: Sentence): Aside | null {
  if (sentence.text.length > MOST_CHARACTERS)
    return {
      reason: 'not_text',
      why: `It runs on for more than ${MOST_CHARACTERS} characters without an end.`,
    }
  if (sentence.kind === 'heading') return { reason: 'heading', why: 'It is a heading.' }
  if (sentence.kind === 'code') return { reason: 'not_text', why: 'It is code or data, not a sentence.' }
  if (sentence.kind === 'noise') return { reason: 'not_text', why: 'There is nothing in it to read.' }
  if (FIELD.test(sentence.text))
    return { reason: 'context', why: 'It is a field about the text, such as its labels or its date.' }
  if (OWNERSHIP.test(sentence.text)) return { reason: 'process', why: 'It says who does the work.' }
  if ((sentence.kind === 'item' && introduces(sentence.text)) || waitsForPoints(sentence.text))
    return { reason: 'heading', why: 'It introduces what follows.' }
  if (sentence.language === 'none') return { reason: 'not_text', why: 'There are no words in it to read.' }
  if (sentence.language === 'other')
    return {
      reason: 'language',
      why: 'It is not in English, which is the one language the built-in analyst reads.',
    }
  return null
}

/** Questions that nobody needs to answer for the document. */
const isSmallTalk = (text: string): boolean =>
  /^\W*(?:(?:hi|hey|hello|so|and|ok(?:ay)?)\b[\s,]*)*(?:how (?:are|was|is|were) (?:you|your|it going|things|everyone|the weekend)|what['’]?s up|can (?:you|everyone) (?:all )?hear|are you (?:there|ready)|shall we (?:start|begin)|right|ok(?:ay)?|really|anything else|did that answer|does that make sense)\b[^.]{0,40}\?\W*$/i.test(
    text,
  )

const isAboutTheTalk = (text: string): boolean => {
  const asking = askingOf(text)
  return asking === 'talk' || asking === 'open'
}

const DECLINES = sought(/\b(?:do|does|did)(?: not|n['’]t) (?:need|want|require)\b|\bno need for\b/i)

export function asideByVerdict(sentence: Sentence, judged: Judged): Aside {
  const { features } = judged
  const because = reasonsOf(judged, 2).join('; ')
  const why =
    because === ''
      ? 'Nothing in it asks for anything.'
      : `${because.charAt(0).toUpperCase()}${because.slice(1)}.`
  const heading = headingClass(sentence.headings.at(-1) ?? '')
  if (heading === 'non-goal') return { reason: 'out_of_scope', why: 'It stands under what is out of scope.' }
  if (DECLINES.test(sentence.text)) return { reason: 'out_of_scope', why: 'It says that this is not wanted.' }
  if (isSmallTalk(sentence.text) || isAboutTheTalk(sentence.text))
    return { reason: 'small_talk', why: 'It is a greeting, a courtesy or small talk.' }
  if (features.has('question')) return { reason: 'question', why: 'It is a question.' }
  if (features.has('ends:colon')) return { reason: 'heading', why: 'It introduces what follows.' }
  if (judged.rate >= UNSURE_FROM)
    return {
      reason: 'unsure',
      why: `It may ask for something, but ${because === '' ? 'does not say so clearly' : because}.`,
    }
  if (features.has('said:small-talk') && !features.has('length:normal') && !features.has('length:long'))
    return { reason: 'small_talk', why: 'It is a greeting, a courtesy or small talk.' }
  if (
    heading === 'process' ||
    features.has('said:project') ||
    features.has('said:meeting') ||
    features.has('subject:project')
  )
    return { reason: 'process', why: 'It speaks of the work and its plan, not of the product.' }
  if (features.has('said:opinion') || features.has('opinion') || features.has('said:praise'))
    return { reason: 'opinion', why: 'It gives an opinion.' }
  if (
    features.has('evaluates') ||
    features.has('explains') ||
    /^\W*(?:because|since|this (?:ensures|allows|helps|means|enables|is (?:because|why|crucial|important))|that['’]s why|the reason)\b/i.test(
      sentence.text,
    )
  )
    return { reason: 'rationale', why: 'It says why, not what.' }
  return { reason: 'context', why }
}
