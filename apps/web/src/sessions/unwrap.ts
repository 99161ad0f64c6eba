/** An answer as a query wants it: the value, or an error with the line for people. */
import type { Answer } from '../session/session-link.ts'

export function unwrap<Value>(answer: Answer<Value>): Value {
  if (!answer.accepted) throw new Error(answer.problem.message)
  return answer.value
}
