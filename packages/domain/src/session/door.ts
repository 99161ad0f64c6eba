/**
 * What every decision asks first: is the session open, is the time a time, and
 * can every text in the command be stored?
 *
 * Quotes are not among those texts: they are compared with the message, never
 * stored, and the evidence lock says more precisely what is wrong with one.
 *
 * @critical
 */
import type { RefusalOf } from '../refusal/refusal.ts'
import { isInstant } from '../text/instant.ts'
import { unstorableIn } from '../text/storable.ts'
import type { Occasion } from './occasion.ts'
import type { SessionState } from './state.ts'

export type DoorRefusal = RefusalOf<'SESSION_UNKNOWN' | 'TEXT_NOT_STORABLE' | 'TIME_INVALID'>

export function doorRefusal(state: SessionState, occasion: Occasion, texts: object = {}): DoorRefusal | null {
  if (state.opened_at === null || state.deleted)
    return { code: 'SESSION_UNKNOWN', session_id: state.session_id }
  return unfit(occasion, texts)
}

/** The same without a session: for opening one. */
export function unfit({ at, by }: Occasion, texts: object): DoorRefusal | null {
  if (!isInstant(at)) return { code: 'TIME_INVALID', field: 'at', value: at }
  const found = unstorableIn({ by, ...texts })
  return found && { code: 'TEXT_NOT_STORABLE', ...found }
}

/** Nothing but white space. */
export const isBlank = (text: string): boolean => text.trim() === ''
