/** The counts at the end: what would change, what was compared, and what is left alone because it is people's. */
import type { LastWords, ProposalKind, Reanalysis } from '@parley/application'

import { count } from './count.ts'

const COUNTED: Readonly<Record<ProposalKind, (number: number) => string>> = {
  add: (number) => `${number} to add`,
  revise: (number) => `${number} to reword`,
  retire: (number) => `${number} to retire`,
  infer: (number) => `${count(number, 'assumption')} to propose`,
  withdraw: (number) => `${count(number, 'assumption')} to withdraw`,
  issue: (number) => `${count(number, 'finding')} would appear`,
  settled: (number) => `${count(number, 'finding')} would vanish`,
  sentence: (number) => `${count(number, 'sentence')} read otherwise`,
}

export function reanalysisSummary(reanalysis: Reanalysis): readonly string[] {
  const { messages, left_out } = reanalysis
  const compared = `${count(messages.compared, 'message')} read again`
  const waiting =
    messages.not_compared === 0 ? '' : `, ${messages.not_compared} not compared: never read to the end`
  return [
    proposed(reanalysis),
    `${compared}${waiting}.`,
    ...(left_out === 0 ? [] : [`${count(left_out, 'more proposal')} left out here; decide on these first.`]),
    ...peoples(reanalysis),
  ]
}

function proposed({ proposals }: Reanalysis): string {
  if (proposals.length === 0) return 'Nothing would change.'
  const groups = Map.groupBy(proposals, ({ kind }) => kind)
  return `${[...groups].map(([kind, those]) => COUNTED[kind](those.length)).join(', ')}.`
}

const PEOPLES: readonly (readonly [keyof LastWords, (number: number) => string])[] = [
  ['written', (number) => `${number} written by hand`],
  ['edited', (number) => `${number} edited`],
  ['accepted', (number) => `${number} accepted`],
  ['rejected', (number) => `${number} rejected`],
  ['dismissed', (number) => `${count(number, 'finding')} dismissed`],
  ['sentences', (number) => `${count(number, 'sentence')} decided on`],
]

function peoples({ by_people, left_alone }: Reanalysis): readonly string[] {
  const parts = PEOPLES.flatMap(([name, words]) => (by_people[name] === 0 ? [] : [words(by_people[name])]))
  if (parts.length === 0) return []
  const there =
    left_alone === 0
      ? ''
      : `; ${count(left_alone, 'difference')} there ${left_alone === 1 ? 'is' : 'are'} not proposed`
  return [`Left alone, because people had the last word: ${parts.join(', ')}${there}.`]
}
