/** The thread's own side: it hears one text after the other, each with what was known when it was said. */
import { parentPort } from 'node:worker_threads'

import { openHearing } from '@parley/analyst'

import type { Asked, Told } from './messages.ts'

parentPort?.on('message', (asked: Asked) => {
  parentPort?.postMessage(answer(asked), [])
})

function answer({ messages, known, before }: Asked): Told {
  try {
    const hearing = openHearing()
    for (const one of known) hearing.know(one)
    return { listening: hearing.listen(messages, before === undefined ? {} : { before }) }
  } catch (fault) {
    // Its kind and no more: the message of a fault may hold people's words.
    return { fault: fault instanceof Error ? `the analyst failed: ${fault.name}` : 'the analyst failed' }
  }
}
