/**
 * What the server says, as the workspace hears it: an answer, never an exception.
 *
 * Every failure has a code, one line for people, and what became of the wish;
 * nobody answering is a failure like any other.
 */
import { ApiProblem } from '@parley/client'
import type { Answer, Problem } from '../session/session-link.ts'
import { words } from '../words/en.ts'

export async function answerOf<Value>(asked: Promise<Value>): Promise<Answer<Value>> {
  try {
    return { accepted: true, value: await asked }
  } catch (failure) {
    return { accepted: false, problem: problemOf(failure) }
  }
}

/** For commands whose answer says no more than that it is done. */
export async function doneOf(asked: Promise<unknown>): Promise<Answer> {
  return mapped(await answerOf(asked), () => null)
}

export function mapped<From, To>(answer: Answer<From>, to: (value: From) => To): Answer<To> {
  return answer.accepted ? { accepted: true, value: to(answer.value) } : answer
}

export function problemOf(failure: unknown): Problem {
  if (!(failure instanceof ApiProblem)) return unreachable('unknown')
  const { code, message, effect, facts, retryAfterMs } = failure
  if (code === 'OFFLINE') return unreachable(effect)
  const report_id = typeof facts['request_id'] === 'string' ? facts['request_id'] : null
  // A fault of the server tells its own story in its log, not here.
  const line = code === 'INTERNAL' || code === 'UNKNOWN' ? '' : message
  return { code, message: line, effect, retry_after_ms: retryAfterMs, report_id }
}

export function unreachable(effect: Problem['effect']): Problem {
  return {
    code: 'UNREACHABLE',
    message: words.connection.unreachable,
    effect,
    retry_after_ms: null,
    report_id: null,
  }
}

/** The facts that came with a refusal, as the day of an earlier import. */
export function factOf(failure: unknown, name: string): string | null {
  const fact = failure instanceof ApiProblem ? failure.facts[name] : undefined
  return typeof fact === 'string' ? fact : null
}
