/**
 * The conversational agent: is there anything to require in this message?
 *
 * A message in which nothing proposes, edits, answers or may be meant ends the
 * turn with a short reply; its sentences are accounted for all the same.
 */
import type { Listening } from '@parley/analyst'
import type { Verdict } from '@parley/domain'

import type { Agent, Conclusion } from '../agent.ts'
import { meantBy } from '../extraction/meant-by.ts'
import { messageOf, saidBefore, saidIn, sourceName } from '../message-of.ts'
import type { Converse } from '../proposal.ts'
import { counted } from '../words.ts'
import { answerFromState } from './answer-from-state.ts'
import { replyToSmallTalk } from './words.ts'

export const conversational: Agent<Converse> = {
  name: 'conversational',

  thinking: (view) => {
    const message = messageOf(view)
    if (message === null) return []
    const words = counted(message.content.split(/\s+/).filter((word) => word !== '').length, 'word')
    const from = sourceName(view, message) ?? message.metadata.speaker
    return [
      from === undefined
        ? `Reads ${words}`
        : `Reads ${words} ${message.metadata.source_id === undefined ? 'by' : 'of'} ${from}`,
    ]
  },

  propose: async (view, mind, pace) => {
    const message = messageOf(view)
    if (message === null) return { agent: 'conversational', verdict: 'requirements', heard: null }
    const listening = await mind.hear(view.state, saidIn(message), saidBefore(view, message), pace)
    const verdict: Verdict =
      isEmpty(listening) && meantBy(view, message) === null ? 'small_talk' : 'requirements'
    const heard = verdict === 'small_talk' ? { message_id: message.id, listening } : null
    return { agent: 'conversational', verdict, heard }
  },

  conclude: (_view, { verdict, heard }): Conclusion => ({
    summary:
      verdict === 'requirements'
        ? 'found something to require'
        : (nothingIn(heard?.listening) ?? 'found nothing to require'),
    verdict,
    confidence: null,
    tools: {},
  }),

  say: (view) => {
    const message = messageOf(view)
    const run = view.turn.runs.findLast(({ agent }) => agent === 'conversational')
    if (message === null || run?.verdict !== 'small_talk') return []
    const answer = answerFromState(view.state, message.content)
    if (answer !== null) return [answer]
    const { id, content, metadata } = message
    return [
      replyToSmallTalk(view.state, {
        text: content,
        speaker: metadata.speaker ?? null,
        source: sourceName(view, message),
        message_id: id,
      }),
    ]
  },
}

/** No sentence proposes, edits or answers anything, and none may. */
function isEmpty({ steps, notes }: Listening): boolean {
  return (
    steps.length === 0 && notes.every(({ outcome, reason }) => outcome === 'set_aside' && reason !== 'unsure')
  )
}

function nothingIn(listening: Listening | undefined): string | null {
  if (listening === undefined || listening.notes.length === 0) return null
  return `set ${counted(listening.notes.length, 'sentence')} aside`
}
