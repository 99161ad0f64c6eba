/** The figure a statement names, with its bound and its unit, as it was said: "within 2 seconds", "99.9 %". */

const BOUND = String.raw`(?:(?:within|in|under|below|above|over|less than|fewer than|more than|at most|at least|no more than|no less than|not more than|up to|a maximum of|a minimum of|at|every|after|exceeding|than)\s+|[<>≤≥]=?\s*)?`
const AMOUNT = String.raw`(?:[€$£]\s?)?\d[\d,]*(?:\.\d+)?`
const UNIT = String.raw`(?:\s(?:concurrent|simultaneous|parallel|active))?(?:\s?%|\s?(?:ms|msec|milliseconds?|s|secs?|seconds?|mins?|minutes?|hours?|days?|weeks?|months?|years?|percent|mb|gb|kb|users?|requests?|transactions?|records?|items?|pages?|messages?|attempts?|people|persons?|euros?|dollars?|clicks?|times)\b)?`
const PER = String.raw`(?:\s?(?:\/|per|a|an)\s?(?:ms|s|second|minute|min|hour|day|week|month|year|user)\b)?`
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.#-])${BOUND}${AMOUNT}${UNIT}${PER}(?![\p{L}\p{N}_-])`,
  'iu',
)

export function saidNumber(statement: string): string | null {
  const found = NUMBER.exec(statement)?.[0].trim().replace(/[,.]$/, '')
  return found === undefined || found === '' ? null : found
}
