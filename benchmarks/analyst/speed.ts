/** Sentences per second on one core: warm, the median of three runs, by processor time and by the clock on the wall. */
import { generateSentences } from './generated-sentences.ts'
import { median } from './scores.ts'
import type { Subject } from './subject.ts'

export interface Speed {
  readonly name: 'analyze' | 'extract'
  readonly sentences: number
  /** Per second of processor time, all threads of this process together. */
  readonly perProcessorSecond: number
  readonly perSecond: number
}

export interface SpeedReport {
  readonly speeds: readonly Speed[]
  /** Resident memory of the whole process at its highest, measured before any labelled set is read. */
  readonly peakMebibytes: number
}

const SENTENCES = 3000
const RUNS = 3
/** Sentences that stand in one conversation given to `extract`. */
const CONVERSATION = 60

export const SPEED_METHOD = `${SENTENCES} generated sentences of mixed kinds (fixed seed), one warm-up run, then the median of ${RUNS}. \`analyze\` takes one at a time; \`extract\` takes conversations of ${CONVERSATION} lines. Per second of processor time (user and system, all threads of the process), and per second on the clock.`

export function measureSpeed(subject: Subject): SpeedReport {
  const sentences = generateSentences(SENTENCES)
  const conversations = inConversations(sentences)
  const speeds = [
    timed('analyze', () => {
      for (const [index, text] of sentences.entries()) subject.analyze({ id: String(index), text })
    }),
    timed('extract', () => {
      for (const conversation of conversations) subject.extract(conversation)
    }),
  ]
  return { speeds, peakMebibytes: Math.round(process.resourceUsage().maxRSS / 1024) }
}

function inConversations(sentences: readonly string[]): string[] {
  const count = Math.ceil(sentences.length / CONVERSATION)
  return Array.from({ length: count }, (_, index) =>
    sentences.slice(index * CONVERSATION, (index + 1) * CONVERSATION).join('\n'),
  )
}

function timed(name: Speed['name'], work: () => void): Speed {
  work()
  const runs = Array.from({ length: RUNS }, () => {
    const processorBefore = process.cpuUsage()
    const before = process.hrtime.bigint()
    work()
    const seconds = Number(process.hrtime.bigint() - before) / 1e9
    const { user, system } = process.cpuUsage(processorBefore)
    return { seconds, processorSeconds: (user + system) / 1e6 }
  })
  return {
    name,
    sentences: SENTENCES,
    perProcessorSecond: Math.round(SENTENCES / median(runs.map((run) => run.processorSeconds))),
    perSecond: Math.round(SENTENCES / median(runs.map((run) => run.seconds))),
  }
}
