/** The synthesis agent: the document as it reads now; where nothing changed there is no new version. */
import type { EventOf, SessionEvent } from '@parley/domain'

import { drive, type Agent, type Conclusion } from '../agent.ts'
import type { Synthesise } from '../proposal.ts'
import { summaryOf, thoughts, toolWords } from './words.ts'

export const synthesis: Agent<Synthesise> = {
  name: 'synthesis',

  thinking: ({ state }) => thoughts(state.versions.at(-1)?.version ?? 0),

  propose: async ({ state }, mind, pace) => {
    const isBlank = state.versions.length === 0 && state.history.length === 0
    const composed = isBlank ? null : await drive(mind.composer.composing(state), pace)
    return { agent: 'synthesis', composed }
  },

  conclude: (_view, { composed }, taken): Conclusion => {
    const published = taken.find(isPublished)
    return {
      summary: summaryOf(published ?? null),
      verdict: null,
      confidence: null,
      tools: toolWords(composed?.sections.length ?? 0),
    }
  },

  say: () => [],
}

function isPublished(event: SessionEvent): event is EventOf<'document.published'> {
  return event.type === 'document.published'
}
