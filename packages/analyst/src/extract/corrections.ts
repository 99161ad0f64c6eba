/** Corrections in talk: "Make that 5 seconds, not 10." changes the figure of what was just asked for. */
export interface Correction {
  /** The figure as it is to stand in the statement, digits as written. */
  readonly to: string
  readonly from: string
}

const NUMBER = String.raw`\d[\d.,]*`
const CORRECTS = new RegExp(
  String.raw`^\W*(?:[A-Z][\w-]+:\s*)?(?:(?:no|sorry|wait|actually|hm+|well|oh|ok(?:ay)?|or|and|so|then)\b[\s,.–—-]*)*(?:make (?:that|it)|let['’]?s (?:make|say)(?: (?:that|it))?|i meant?|rather|(?:that|it) (?:should|must|has to) be|better)\s+(?:to\s+|at most\s+|within\s+)?(?<to>${NUMBER})(?<unit>\s*[%\p{L}]*)?(?:,?\s*(?:not|instead of|rather than)\s+(?<from>${NUMBER})[^\d]*)?\W*$`,
  'iu',
)

/** Whether it corrects some figure, of whatever statement. */
export const isCorrection = (text: string): boolean => CORRECTS.test(text)

/** The correction a sentence makes to a statement, or null when it makes none or it is not clear which figure is meant. */
export function correctionIn(text: string, statement: string): Correction | null {
  const found = CORRECTS.exec(text)?.groups
  const to = found?.['to']?.replace(/[.,]+$/, '')
  if (to === undefined) return null
  const figures = [...statement.matchAll(/(?<![\w.,])\d[\d.,]*(?![\w])/g)].map(([figure]) =>
    figure.replace(/[.,]+$/, ''),
  )
  const from = found?.['from']?.replace(/[.,]+$/, '') ?? (figures.length === 1 ? figures[0] : undefined)
  if (from === undefined || !figures.includes(from) || from === to) return null
  return { from, to }
}

/** The figure wherever the text holds it as a figure of its own: the 2 of "2 days", not that of "12". */
export function correct(text: string, { from, to }: Correction): string {
  return text.replaceAll(new RegExp(`(?<![\\w.,])${from.replaceAll('.', '\\.')}(?![\\w.,]*\\d)`, 'g'), to)
}
