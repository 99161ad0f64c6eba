/** What a requirement does not say and somebody will have to know: a figure, a person, the case that goes wrong. */
import { sought } from '../language/pattern/sought.ts'
import { keyStems, readWords } from '../inference/words.ts'
import type { Gap, Examined } from './question.ts'

const FIGURE =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand|million|daily|weekly|monthly|hourly)\b/iu
const NEEDS_FIGURE = new Set(['performance', 'availability', 'scalability'])
/** Somebody sets it himself: "a new threshold", "threshold-based", "configure the limit". */
const IS_SET =
  /\b(?:this|that|same|new|own|custom|configur\w*|set|sets|setting|defin\w*|adjust\w*|chang\w*|exceed\w*)\b[^.]{0,30}\b(?:limit|threshold|deadline)|-based\b/i
const HAS_LIMIT = sought(
  /\b(?:limit|maximum|minimum|threshold|deadline|at most|at least|expir\w+|retention|timeout)\b/i,
)
const SPEAKS_OF_TIME =
  /\b(?:fast\w*|quick\w*|speed|slow\w*|latency|delay\w*|lag|respon[sd]\w*|instant\w*|immediate\w*|real[- ]time|performan\w*|prompt\w*|load(?:ing)? times?|wait\w*|throughput|rapid\w*)\b/i
/** Deeds that fail for reasons outside the system, so that people meet the failure. */
const CAN_FAIL =
  /^(?:upload|pay|charge|refund|send|import|export|sync|synchroni[sz]e|integrate|connect|book|reserve|submit|transfer|scan|convert|download|call|publish|extract)\b/i
const SPEAKS_OF_FAILURE =
  /\b(?:fail\w*|error\w*|invalid|wrong|unavailable|declin\w+|reject\w*|refus\w+|cannot|not (?:possible|available)|offline|lost|retry|missing|broken|timeout|if)\b/i

/** What a system does of itself, and only on some occasion. */
const NEEDS_OCCASION =
  /^(?:(?:automatically )?(?:send|notify|alert|remind|warn|inform|email|e-mail|escalate|trigger))\b/i
const BY_ITSELF =
  /^(?:the )?(?:system|application|app|product|platform|service|software|website|tool|solution)$/i
const SPEAKS_OF_OCCASION =
  /\b(?:when\w*|if|once|upon|after|before|as soon as|on|at|by|every|each|daily|weekly|monthly|hourly|during|while|until|within|in case|immediately|automatically|periodic\w*|regular\w*|real[- ]time|of|about|for|that|who|which|confirmation|receipt|reset)\b/i

export function findGaps(heard: Examined, all: readonly Examined[]): Gap[] {
  if (heard.missing) return [...new Set(heard.missing)]
  const gaps: Gap[] = []
  if (lacksFigure(heard)) gaps.push('number')
  if (heard.type === 'functional' && heard.actor === null && heard.action !== null) gaps.push('actor')
  if (lacksOccasion(heard)) gaps.push('trigger')
  if (lacksFailure(heard, all)) gaps.push('unwanted')
  return gaps
}

function lacksFigure({ statement, quality }: Examined): boolean {
  if (FIGURE.test(statement)) return false
  if (quality === 'performance') return SPEAKS_OF_TIME.test(statement)
  return (
    (quality !== null && NEEDS_FIGURE.has(quality)) || (HAS_LIMIT.test(statement) && !IS_SET.test(statement))
  )
}

/** "The system shall send reminders": when? What names its occasion ("about late orders") has one. */
function lacksOccasion({ type, action, actor, condition, statement }: Examined): boolean {
  return (
    type === 'functional' &&
    condition === null &&
    NEEDS_OCCASION.test(action?.trim() ?? '') &&
    (actor === null || BY_ITSELF.test(actor.trim())) &&
    !SPEAKS_OF_OCCASION.test(statement)
  )
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

/** The word of the statement that asks for a figure. */
export function limitWordIn({ statement }: Pick<Examined, 'statement'>): string {
  return HAS_LIMIT.exec(statement)?.[0] ?? SPEAKS_OF_TIME.exec(statement)?.[0] ?? ''
}
