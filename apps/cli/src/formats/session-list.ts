/** The sessions of a data folder, the latest changed first, so that one can be named. */
import { printable } from '../terminal/printable.ts'
import type { Screen } from '../terminal/screen.ts'
import { padded, shortened } from '../terminal/wrap.ts'
import { count } from './count.ts'

export interface ListedSession {
  readonly session_id: string
  readonly project_name: string
  readonly requirement_count: number
  /** RFC 3339. */
  readonly updated_at: string
}

const GAP = '  '
/** What is left for a name, however narrow the window is: the id is what one copies, so it is never cut. */
const NARROWEST_NAME = 20

export function sessionList(sessions: readonly ListedSession[], { width, colours }: Screen): string {
  if (sessions.length === 0) return 'There is no session yet.\n'
  const ids = Math.max(...sessions.map(({ session_id }) => session_id.length))
  const lines = sessions.map(({ session_id, project_name, requirement_count, updated_at }) => {
    const facts = `${updated_at.slice(0, 10)}${GAP}${count(requirement_count, 'requirement').padEnd(16)}`
    const room = Math.max(NARROWEST_NAME, width - ids - facts.length - 2 * GAP.length)
    const name = shortened(printable(project_name), room)
    return `${colours.cyan(padded(printable(session_id), ids))}${GAP}${facts}${GAP}${name}`.trimEnd()
  })
  const next = 'Take one with --session, or all of them with --all.'
  return [...lines, '', next].map((line) => `${line}\n`).join('')
}
