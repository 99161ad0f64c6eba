/** What a requirement does not say and somebody will have to know: a figure, a person, the case that goes wrong. */
import { keyStems, readWords } from '../inference/words.ts'
import type { Gap, Examined } from './question.ts'

const FIGURE =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand|million|daily|weekly|monthly|hourly)\b/iu
const NEEDS_FIGURE = new Set(['performance', 'availability', 'scalability'])
const HAS_LIMIT =
  /\b(?:limit|maximum|minimum|threshold|deadline|at most|at least|expir\w+|retention|retain\w*|timeout)\b/i
/** Deeds that fail for reasons outside the system, so that people meet the failure. */
const CAN_FAIL =
  /^(?:upload|pay|charge|refund|send|import|export|sync|synchroni[sz]e|integrate|connect|book|reserve|submit|transfer|scan|convert|download|call|publish|extract)\b/i
const SPEAKS_OF_FAILURE =
  /\b(?:fail\w*|error\w*|invalid|wrong|unavailable|declin\w+|reject\w*|refus\w+|cannot|not (?:possible|available)|offline|lost|retry|missing|broken|timeout|if)\b/i

export function findGaps(heard: Examined, all: readonly Examined[]): Gap[] {
  if (heard.missing) return [...new Set(heard.missing)]
  const gaps: Gap[] = []
  if (lacksFigure(heard)) gaps.push('number')
  if (heard.type === 'functional' && heard.actor === null && heard.action !== null) gaps.push('actor')
  if (lacksFailure(heard, all)) gaps.push('unwanted')
  return gaps
}

function lacksFigure({ statement, quality }: Examined): boolean {
  if (FIGURE.test(statement)) return false
  return (quality !== null && NEEDS_FIGURE.has(quality)) || HAS_LIMIT.test(statement)
}

function lacksFailure(heard: Examined, all: readonly Examined[]): boolean {
  const { type, action, object, statement } = heard
  if (
    type !== 'functional' ||
    action === null ||
    !CAN_FAIL.test(action.trim()) ||
    SPEAKS_OF_FAILURE.test(statement)
  ) {
    return false
  }
  const matter = keyStems(readWords(`${action} ${object ?? ''}`))
  return !all.some((other) => SPEAKS_OF_FAILURE.test(other.statement) && shares(matter, other.statement))
}

function shares(matter: ReadonlySet<string>, statement: string): boolean {
  return [...keyStems(readWords(statement))].some((stem) => matter.has(stem))
}
