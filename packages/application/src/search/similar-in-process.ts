/** Similar wording without anything to install: the words of the analyst, in this process. */
import { drive } from '@parley/agents'
import { openSimilarTexts } from '@parley/analyst'

import type { Similarity } from '../ports.ts'

/** So many texts are read before others have their turn. */
const TEXTS_AT_A_STRETCH = 32

export const similarInProcess: Similarity = {
  open: () => {
    const texts = openSimilarTexts()
    return {
      update: async (changes, pace) => {
        let read = 0
        for (const [id, text] of changes) {
          if (text === null) texts.remove(id)
          else texts.put(id, text)
          read += 1
          if (read % TEXTS_AT_A_STRETCH === 0) await pace()
        }
        await drive(texts.weighing(), pace)
      },
      nearest: async (text, wanted) => texts.nearest(text, wanted),
      get weight() {
        return texts.bytes / 2
      },
    }
  },
}
