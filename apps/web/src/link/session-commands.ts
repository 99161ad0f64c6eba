/** A session's commands over HTTP: each against the revision that was read, each under a key of its own. */
import type { Api } from '@parley/client'
import type { DraftChanges } from '@parley/domain'
import type { ChangedRequirement, DocumentView, Undone } from '@parley/protocol'
import type { Answer, SessionLink } from '../session/session-link.ts'
import { answerOf, doneOf, factOf, mapped, problemOf } from './answer.ts'
import { versionText } from './version-text.ts'
import type { WishKeys } from './wish-keys.ts'

type Spoken = 'listen' | 'tryNow' | 'say' | 'typing' | 'showUi'
export type SessionCommands = Omit<SessionLink, Spoken>

export function sessionCommands(id: string, api: Api, keys: WishKeys): SessionCommands {
  const session = `/sessions/${encodeURIComponent(id)}`
  const sourceAt = (source_id: string) => `${session}/sources/${encodeURIComponent(source_id)}`
  const at = (requirement_id: string) => `${session}/requirements/${encodeURIComponent(requirement_id)}`

  const post = async <Value>(path: string, body: unknown): Promise<Answer<Value>> =>
    keys.under(`POST ${path} ${JSON.stringify(body)}`, async (idempotencyKey) =>
      answerOf(api.post<Value>(path, { body, idempotencyKey })),
    )
  const change = async (path: string, body: unknown): Promise<Answer> =>
    mapped(await post(path, body), () => null)
  const patch = async (path: string, body: unknown): Promise<Answer> =>
    keys.under(`PATCH ${path} ${JSON.stringify(body)}`, async (idempotencyKey) =>
      doneOf(api.patch(path, { body, idempotencyKey })),
    )
  const named = ({ requirement }: ChangedRequirement) => ({ requirement_id: requirement.id })

  return {
    cancelTurn: async (turn_id) => change(`${session}/turns/cancel`, { turn_id }),
    add: async ({ cid, ...body }) =>
      mapped(
        await answerOf(
          api.post<ChangedRequirement>(`${session}/requirements`, { body, idempotencyKey: cid }),
        ),
        named,
      ),
    revise: async ({ requirement_id, based_on, changes, reason }) =>
      patch(at(requirement_id), {
        changes: writable(changes),
        based_on,
        ...(reason === undefined ? {} : { reason }),
      }),
    accept: async ({ requirement_id, based_on }) =>
      change(`${at(requirement_id)}/decision`, { decision: 'accept', based_on }),
    reject: async ({ requirement_id, based_on, reason }) =>
      change(`${at(requirement_id)}/decision`, { decision: 'reject', based_on, reason }),
    retire: async ({ requirement_id, based_on, reason }) =>
      change(`${at(requirement_id)}/retire`, { based_on, reason }),
    restore: async ({ requirement_id }) => change(`${at(requirement_id)}/restore`, {}),
    confirmLinks: async ({ requirement_id, ...confirming }) =>
      change(`${at(requirement_id)}/links/confirm`, confirming),
    takeSentence: async ({ message_id, start, end }) =>
      mapped(await post<ChangedRequirement>(`${session}/coverage/take`, { message_id, start, end }), named),
    setSentenceAside: async ({ message_id, start, end, because }) =>
      change(`${session}/coverage/set-aside`, {
        message_id,
        start,
        end,
        reason: 'out_of_scope',
        why: because,
      }),
    dismissIssue: async (dismissing) => change(`${session}/issues/dismiss`, dismissing),
    review: async ({ version, decision, feedback }) =>
      change(`${session}/rd/review`, { version, decision, ...(feedback === '' ? {} : { feedback }) }),
    rename: async ({ project_name, based_on }) => patch(session, { project_name, version: based_on }),
    readVersion: async (version) =>
      mapped(await answerOf(api.get<DocumentView>(`${session}/rd/versions/${version}`)), versionText),
    importFile: async (file) => importFile(api, `${session}/import`, file),
    undoImport: async (source_id) =>
      mapped(await post<Undone>(`${sourceAt(source_id)}/undo`, {}), ({ withdrawal: { retired, kept } }) => ({
        retired: retired.length,
        kept: kept.length,
      })),
    redoImport: async (source_id) => change(`${sourceAt(source_id)}/redo`, {}),
    exportUrl: (format) => `/api/v1${session}/export?format=${format}`,
  }
}

/** A label of a priority is the server's to find; everything else goes as it is. */
function writable({ priority_label: _label, ...changes }: DraftChanges): DraftChanges {
  return changes
}

/** The same text is imported once: the server knows it again, so this may be repeated without a key. */
async function importFile(
  api: Api,
  path: string,
  { name, content }: Parameters<SessionLink['importFile']>[0],
): ReturnType<SessionLink['importFile']> {
  const body = new FormData()
  body.set('file', content, name)
  try {
    await api.post(path, { body })
    return { accepted: true, value: { imported_before: null } }
  } catch (failure) {
    const problem = problemOf(failure)
    const imported_before = factOf(failure, 'imported_at')
    if (problem.code === 'ALREADY_IMPORTED' && imported_before !== null)
      return { accepted: true, value: { imported_before } }
    return { accepted: false, problem }
  }
}
