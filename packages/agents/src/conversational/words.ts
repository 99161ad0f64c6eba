/** What Parley says when there is nothing to require. */
import { isOpenQuestion, type MessageId, type SessionState } from '@parley/domain'

import { counted, firstName } from '../words.ts'

const GREETING = /^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|hallo|moin|servus)\b/i
const THANKS = /\b(?:thanks|thank you|thx|cheers|much appreciated)\b/i
const FAREWELL = /^\W*(?:bye|goodbye|see you|good night|talk (?:later|soon)|that['’]s all)\b/i

export interface Aside {
  readonly text: string
  readonly speaker: string | null
  /** What an import is called; null for what was written here. */
  readonly source: string | null
  readonly message_id: MessageId
}

export function replyToSmallTalk(state: SessionState, aside: Aside): string {
  const { text, speaker, source, message_id } = aside
  const outcomes = state.coverage.filter((sentence) => sentence.message_id === message_id)
  const name = speaker === null ? '' : ` ${firstName(speaker)}`
  if (source !== null) {
    if (outcomes.length === 0) return `I read ${source} and found no sentence in it.`
    return `I read ${source} and found no requirement. ${unheard(outcomes.length)}`
  }
  if (THANKS.test(text)) return withOpenQuestion(state, `You are welcome${name === '' ? '' : `,${name}`}.`)
  if (FAREWELL.test(text)) return `Goodbye${name === '' ? '' : `,${name}`}. Everything you said is kept.`
  if (GREETING.test(text)) {
    return `Hello${name}. Write what is needed, or drop a transcript here.`
  }
  if (outcomes.some((one) => one.outcome === 'set_aside' && one.reason === 'language')) {
    return 'I read English only. You can take each sentence by hand from the unheard list.'
  }
  if (outcomes.every((one) => one.outcome === 'set_aside' && one.reason === 'small_talk')) {
    return withOpenQuestion(state, 'Noted.')
  }
  return `I found nothing to require in this. ${unheard(outcomes.length)}`
}

function unheard(sentences: number): string {
  return sentences === 1
    ? 'The sentence is in the unheard list with the reason.'
    : `Its ${counted(sentences, 'sentence')} are in the unheard list, each with the reason.`
}

function withOpenQuestion({ questions }: SessionState, reply: string): string {
  const open = questions.findLast(isOpenQuestion)
  return open === undefined ? reply : `${reply} Still open: ${open.text}`
}
