/** Who reads here and what they may do, from what the server says of them. */
import { LARGEST_IMPORT, LONGEST_MESSAGE } from '@parley/domain'
import type { Me } from '@parley/protocol'
import type { AboutSession, Person } from '../session/session-link.ts'

const LIMITS: AboutSession['limits'] = {
  message_characters: LONGEST_MESSAGE,
  import_bytes: LARGEST_IMPORT,
}

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
