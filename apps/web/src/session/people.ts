/** Who is who: names as people are called, initials, and a tint that never stands alone. */
import type { Message, SessionState } from '@parley/domain'
import { words } from '../words/en.ts'
import type { Person } from './session-link.ts'

/** `Marta Reyes` → `MR`; one word gives one letter. */
export function initials(name: string): string {
  const parts = name
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return letters.map((part) => String.fromCodePoint(part?.codePointAt(0) ?? 0x20).toUpperCase()).join('')
}

/** People by first name. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}

/** One of four, the same for the same name wherever it stands. */
export function tintOf(name: string): 1 | 2 | 3 | 4 {
  let sum = 7
  for (const character of name.trim().toLowerCase()) sum = (sum * 49 + (character.codePointAt(0) ?? 0)) % 9973
  return ((sum % 4) + 1) as 1 | 2 | 3 | 4
}

/** Who said a message: who it names, else the person it came from. */
export function speakerOf(
  { role, metadata }: Pick<Message, 'role' | 'metadata'>,
  fallback: string = words.somebody,
): string {
  if (role === 'assistant') return words.parley
  return metadata.speaker ?? fallback
}

export function nameOf(id: string, people: readonly Person[], me: Person['user_id'] | null = null): string {
  const known = people.find((person) => person.user_id === id)
  if (known !== undefined) return known.name
  return id === me ? words.you : id.startsWith('usr_') ? words.somebody : id
}

/** Everybody who took part: those who are here, then those who only spoke. */
export function everybody(state: SessionState, people: readonly Person[]): readonly Person[] {
  const names = new Set(people.map((person) => person.name))
  const spoke = state.messages.flatMap(({ metadata }) => metadata.speaker ?? [])
  const others = [...new Set(spoke)].filter((name) => !names.has(name))
  return [...people, ...others.map((name): Person => ({ user_id: name, name, role: null, presence: 'away' }))]
}
