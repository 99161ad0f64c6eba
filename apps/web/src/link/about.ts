/** Who reads here and what they may do, from what the server says of them. */
import type { Me } from '@parley/protocol'
import type { AboutSession, Person } from '../session/session-link.ts'

/** The server's own bounds; a test holds them equal. */
export const LIMITS: AboutSession['limits'] = { message_characters: 100_000, import_bytes: 10_000_000 }

export function aboutMe({ user_id, name, rights }: Me): AboutSession {
  return {
    me: { user_id, name },
    may: { say: rights.includes('say'), edit: rights.includes('edit'), sign: rights.includes('review') },
    model: null,
    limits: LIMITS,
  }
}

export function presentMe({ user_id, name }: Me): Person {
  return { user_id, name, role: null, presence: 'here' }
}
