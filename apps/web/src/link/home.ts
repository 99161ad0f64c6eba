/** What lies outside a session, over HTTP: who asks, which sessions there are, a new one, the way out. */
import type { Api } from '@parley/client'
import type { Session, SessionPage, Who } from '@parley/protocol'
import type { HomeLink } from '../session/home-link.ts'
import { SAMPLE } from '../sessions/sample.ts'
import { answerOf, doneOf, mapped } from './answer.ts'
import { openWishKeys } from './wish-keys.ts'

const PAGE = 50

export function homeLink(api: Api): HomeLink {
  const keys = openWishKeys(() => crypto.randomUUID())
  const open: HomeLink['open'] = async ({ project_name }) =>
    keys.under(project_name, async (idempotencyKey) =>
      mapped(
        await answerOf(api.post<Session>('/sessions', { body: { project_name }, idempotencyKey })),
        ({ session_id }) => ({ session_id }),
      ),
    )

  return {
    whoAmI: async () => {
      const answer = await answerOf(api.get<Who>('/auth/who'))
      return mapped(answer, ({ me }) =>
        me === null ? { signed_in: false } : { signed_in: true, me: { user_id: me.user_id, name: me.name } },
      )
    },
    sessions: async (cursor) =>
      mapped(
        await answerOf(api.get<SessionPage>('/sessions', { query: { limit: PAGE, cursor } })),
        ({ items, next_cursor }) => ({
          items: items.map(({ session_id, project_name, status, requirement_count, updated_at }) => ({
            session_id,
            project_name,
            status,
            requirements: requirement_count,
            updated_at,
          })),
          next_cursor,
        }),
      ),
    open,
    openSample: async () => {
      const opened = await open({ project_name: SAMPLE.project_name })
      if (!opened.accepted) return opened
      const { session_id } = opened.value
      const said = await answerOf(SAMPLE.read())
      if (!said.accepted) return said
      const body = { name: SAMPLE.name, kind: 'meeting', held_at: SAMPLE.held_at, content: said.value }
      const imported = await answerOf(api.post(`/sessions/${session_id}/import`, { body }))
      return imported.accepted ? opened : imported
    },
    remove: async (session_id) => doneOf(api.delete(`/sessions/${encodeURIComponent(session_id)}`)),
    signOut: async () => doneOf(api.post('/auth/sign-out')),
  }
}
