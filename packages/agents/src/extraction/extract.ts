/** The extraction agent: what a message proposes, refines, edits and answers, with the words for each. */
import { findRequirement } from '@parley/domain'

import type { Agent, Conclusion } from '../agent.ts'
import { messageOf, replyBefore, saidBefore, saidIn, sourceName } from '../message-of.ts'
import type { Extract } from '../proposal.ts'
import { touchedIn } from '../touched-in.ts'
import { counted } from '../words.ts'
import { meantBy } from './meant-by.ts'
import { NOT_THERE } from './why.ts'
import { broughtBy, sentencesOf, summaryOf, thoughts } from './words.ts'

export const extraction: Agent<Extract> = {
  name: 'extraction',

  thinking: (view, mind) => {
    const message = messageOf(view)
    const heard = mind.heard()
    if (message === null || heard === null) return []
    const source = sourceName(view, message)
    const { speaker } = message.metadata
    const from = source === null ? (speaker === undefined ? null : `by ${speaker}`) : `of ${source}`
    return thoughts(heard.notes.length, from, view.state)
  },

  propose: async (view, mind, pace) => {
    const message = messageOf(view)
    if (message === null) return { agent: 'extraction', heard: null, asked: null, meant: null }
    const listening = await mind.hear(view.state, saidIn(message), saidBefore(view, message), pace)
    return {
      agent: 'extraction',
      heard: { message_id: message.id, listening },
      asked: replyBefore(view, message)?.metadata.question_id ?? null,
      // Where the analyst reads something from it, it is no mere answer.
      meant: listening.steps.length === 0 ? meantBy(view, message) : null,
    }
  },

  conclude: ({ state }, { heard }, taken): Conclusion => {
    const brought = broughtBy(taken)
    const sure = touchedIn(taken).flatMap((id) => findRequirement(state, id)?.confidence ?? [])
    const sentences = heard?.listening.notes.length ?? 0
    return {
      summary: summaryOf(brought),
      verdict: null,
      confidence: sure.length === 0 ? null : mean(sure),
      tools: {
        split_sentences: counted(sentences, 'sentence'),
        find_requirements: `${counted(brought.proposed.length, 'proposal')}, ${counted(brought.refined.length + brought.revised.length + brought.retired.length, 'change')}`,
      },
    }
  },

  say: ({ state }, taken) => {
    const sentences = sentencesOf(state, broughtBy(taken))
    const aside = taken.flatMap((event) => (event.type === 'coverage.recorded' ? event.sentences : []))
    const isMissing = aside.some(({ why }) => why === NOT_THERE)
    if (isMissing) return [...sentences, 'I know no requirement of that number.']
    if (sentences.length > 0) return sentences
    const isUnsure = aside.some((one) => one.outcome === 'set_aside' && one.reason === 'unsure')
    return [isUnsure ? 'I am not sure what this asks for.' : 'Noted.']
  },
}

function mean(numbers: readonly number[]): number {
  const sum = numbers.reduce((sofar, number) => sofar + number, 0)
  return Math.round((sum / numbers.length) * 100) / 100
}
