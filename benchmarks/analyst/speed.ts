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
/** Enough for the machine to have translated what runs often; a server is warm after its first minute. */
const WARM_UPS = 12
const RUNS = 5
/** Sentences that stand in one conversation given to `extract`. */
const CONVERSATION = 60

export const SPEED_METHOD = `${SENTENCES} generated sentences of mixed kinds (fixed seeds, each run its own, so that little is read twice), ${WARM_UPS} warm-up runs, then the median of ${RUNS}. \`analyze\` takes one at a time; \`extract\` takes conversations of ${CONVERSATION} lines. Per second of processor time (user and system, all threads of the process), and per second on the clock.`

export function measureSpeed(subject: Subject): SpeedReport {
  const speeds = [
    timed('analyze', (sentences) => {
      for (const [index, text] of sentences.entries()) subject.analyze({ id: String(index), text })
    }),
    timed('extract', (sentences) => {
      for (const conversation of inConversations(sentences)) subject.extract(conversation)
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

function timed(name: Speed['name'], work: (sentences: readonly string[]) => void): Speed {
  for (let seed = 1; seed <= WARM_UPS; seed += 1) work(generateSentences(SENTENCES, seed))
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const sentences = generateSentences(SENTENCES, 100 + run)
    const processorBefore = process.cpuUsage()
    const before = process.hrtime.bigint()
    work(sentences)
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
