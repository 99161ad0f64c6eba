/** A session as a file: the document in Markdown, or everything it holds as JSON. */
import { coverageOf, openIssues, type SessionEvent } from '@parley/domain'

import { historyOf } from './session-history.ts'
import { requirementRead } from './state-view.ts'
import type { DocumentVersion, Snapshot } from './workspace.ts'

export type ExportFormat = 'json' | 'markdown'

/** `document` is the latest version, or null before the first; `events` are all up to the snapshot. */
export function exportSession(
  format: ExportFormat,
  { state, seq, updated_at }: Snapshot,
  document: DocumentVersion | null,
  events: readonly SessionEvent[],
): string {
  if (format === 'markdown') return document?.markdown ?? ''
  const { session_id, project_name, user_id, status, opened_at, messages, sources, questions } = state
  const everything = {
    session_id,
    project_name,
    user_id,
    status,
    created_at: opened_at,
    updated_at,
    seq,
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
  const open = JSON.stringify(everything, null, 2).slice(0, -'\n}'.length)
  return `${open},\n  "history": ${oneALine(historyOf(events))}\n}\n`
}

/** What happened is a long list: half as large as it would be with every field on a line. */
function oneALine(list: readonly object[]): string {
  if (list.length === 0) return '[]'
  return `[\n    ${list.map((one) => JSON.stringify(one)).join(',\n    ')}\n  ]`
}
