/**
 * What a failed query means to the caller: whether to try again, and whether it may have had its effect.
 *
 * A server that answers with an error has undone the statement. Only when the
 * answer itself is missing is the effect of a write unknown.
 */
import { Broken, Unavailable } from '@parley/log'

/** Of PostgreSQL's codes (its appendix A) those that pass with time, the statement undone. */
const PASSES = /^(53...|40001|40P01|55P03|57014|57P03|25006)$/
/** The connection is gone, or going while the statement ran. */
const BROKEN_OFF = /^(08...|57P0[125])$/
/** Of the codes of Node those that come before anything was sent. */
const NEVER_ARRIVED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/
const BROKE_DOWN = /^(ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED)$/

/** The words of pg and pg-pool, which give no codes. */
const WORDS_NEVER_ARRIVED = /timeout exceeded when trying to connect|due to connection timeout/
const WORDS_BROKEN_OFF = /^Connection terminated|Query read timeout|not queryable|Client was closed/

/** Wraps what a driver threw; what is one of ours already is passed on. */
export function failureOf(fault: unknown, kind: 'read' | 'write'): Error {
  if (fault instanceof Unavailable || fault instanceof Broken) return fault
  const { code, said, connecting } = read(fault)
  const away = (effect: 'none' | 'unknown') =>
    new Unavailable(`The database cannot be used now: ${said}`, effect, fault)
  const lost = kind === 'write' ? 'unknown' : 'none'

  if (PASSES.test(code) || NEVER_ARRIVED.test(code) || WORDS_NEVER_ARRIVED.test(said)) return away('none')
  if (BROKE_DOWN.test(code)) return away(connecting ? 'none' : lost)
  if (BROKEN_OFF.test(code) || WORDS_BROKEN_OFF.test(said)) return away(lost)
  return new Broken(`The database refused: ${said}`, fault)
}

function read(fault: unknown): { code: string; said: string; connecting: boolean } {
  if (!(fault instanceof Error)) return { code: '', said: String(fault), connecting: false }
  // Several addresses of one host were tried: the first failure speaks for all.
  if (fault instanceof AggregateError && fault.errors[0] instanceof Error) return read(fault.errors[0])
  const { code = '', syscall = '' } = fault as { code?: unknown; syscall?: unknown }
  return { code: String(code), said: fault.message, connecting: syscall === 'connect' }
}
