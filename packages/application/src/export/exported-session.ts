/** What a session's file holds besides its origin: the document in Markdown, or everything there is as JSON. */
import { coverageOf, openIssues } from '@parley/domain'

import { requirementRead } from '../workspace/state-view.ts'
import type { DocumentVersion } from '../workspace/workspace.ts'
import type { SessionAsOf } from './session-as-of.ts'
import { historyOf } from './session-history.ts'

/** The members of a JSON object behind its first one. `document` is the latest version, or null before the first. */
export function jsonContent(
  { state, events, head, updated_at }: SessionAsOf,
  document: DocumentVersion | null,
): string {
  const { session_id, project_name, user_id, status, opened_at, messages, sources, questions } = state
  const everything = {
    session_id,
    project_name,
    user_id,
    status,
    created_at: opened_at,
    updated_at,
    seq: head.seq,
    sources,
    messages,
    requirements: state.requirements.map((one) => requirementRead(state, one)),
    inferred_requirements: state.inferred_requirements.map((one) => requirementRead(state, one)),
    validation_issues: openIssues(state),
    questions,
    coverage: coverageOf(state),
    rd:
      document === null
        ? null
        : {
            version: document.version,
            document_hash: document.document_hash,
            published_at: document.published_at,
            markdown: document.markdown,
          },
    approval_status: state.approval_status,
    approved_version: state.approved_version,
  }
  const members = JSON.stringify(everything, null, 2).slice('{\n'.length, -'\n}'.length)
  return `${members},\n  "history": ${oneALine(historyOf(events))}\n}\n`
}

/** The members that are in the log word for word, whatever program reads it. */
export const WORD_FOR_WORD = ['session_id', 'project_name', 'user_id', 'seq', 'sources', 'messages', 'rd']

/** What happened is a long list: half as large as it would be with every field on a line. */
function oneALine(list: readonly object[]): string {
  if (list.length === 0) return '[]'
  return `[\n    ${list.map((one) => JSON.stringify(one)).join(',\n    ')}\n  ]`
}
