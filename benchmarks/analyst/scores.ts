/** The measures: from counts of right, wrong and missed to precision, recall, F1 and their means. */
export interface Counts {
  readonly right: number
  /** Said, but not so. */
  readonly wrong: number
  /** So, but not said. */
  readonly missed: number
}

/** What the people who labelled said, and what the subject said. */
export interface Answer {
  readonly gold: string
  readonly ours: string
}

export const precision = ({ right, wrong }: Counts): number => share(right, right + wrong)
export const recall = ({ right, missed }: Counts): number => share(right, right + missed)
export const f1 = ({ right, wrong, missed }: Counts): number => share(2 * right, 2 * right + wrong + missed)

export function countsOf(answers: readonly Answer[], label: string): Counts {
  let right = 0
  let wrong = 0
  let missed = 0
  for (const { gold, ours } of answers) {
    if (gold === label && ours === label) right += 1
    else if (ours === label) wrong += 1
    else if (gold === label) missed += 1
  }
  return { right, wrong, missed }
}

/** The mean of the F1 of each label, every label counting the same however rare it is. */
export function macroF1(answers: readonly Answer[], labels: readonly string[]): number {
  return mean(labels.map((label) => f1(countsOf(answers, label))))
}

/** The same over the labels that occur: a document without requirements has no F1 of requirements to average. */
export function macroF1OfPresent(answers: readonly Answer[], labels: readonly string[]): number {
  return macroF1(
    answers,
    labels.filter((label) => answers.some(({ gold }) => gold === label)),
  )
}

/** Counts of sets: what is in both, in ours only, in the gold only. */
export function countsOfSets(gold: ReadonlySet<string>, ours: ReadonlySet<string>): Counts {
  const right = [...ours].filter((item) => gold.has(item)).length
  return { right, wrong: ours.size - right, missed: gold.size - right }
}

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, one) => ({
      right: total.right + one.right,
      wrong: total.wrong + one.wrong,
      missed: total.missed + one.missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  )
}

export function mean(values: readonly number[]): number {
  return share(
    values.reduce((total, value) => total + value, 0),
    values.length,
  )
}

/** The middle one; of an even number, the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? 0
}

/** Nothing of nothing is 0, so that an empty answer never looks good. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
