/** A session's state: the twenty fields that tell where it stands, and the whole fold for a workspace. */
import { APPROVAL_STATUSES, SESSION_STATUSES, type SessionState } from '@parley/domain'
import * as z from 'zod'

import { validationIssueSchema } from '../reports/finding.ts'
import {
  confidenceSchema,
  countSchema,
  instantSchema,
  ordinalSchema,
  sha256Schema,
} from '../reports/parts.ts'
import { requirementSchema } from '../reports/requirement.ts'
import type { Json } from '../frames/frame.ts'
import { listOf, sessionIdSchema, turnIdSchema } from './parts.ts'
import { messageSchema } from './messages.ts'

export const stateSchema = z
  .strictObject({
    session_id: sessionIdSchema,
    project_name: z.string(),
    user_id: z.string(),
    status: z.enum(SESSION_STATUSES),
    messages: listOf(messageSchema),
    requirements: listOf(requirementSchema),
    inferred_requirements: listOf(requirementSchema),
    validation_issues: listOf(validationIssueSchema),
    confidence: confidenceSchema,
    rd_draft: z
      .strictObject({ version: ordinalSchema, document_hash: sha256Schema, published_at: instantSchema })
      .readonly()
      .nullable()
      .meta({ description: 'The latest version of the document; its text stands at `rd`.' }),
    rd_version: countSchema,
    approval_status: z.enum(APPROVAL_STATUSES),
    review_feedback: z.string().nullable(),
    last_agent: z.string().nullable().meta({ description: 'Who worked last; null before the first turn.' }),
    current_turn: countSchema,
    iterations: countSchema,
    error_count: countSchema,
    last_error: z.string().nullable(),
    checkpoint_id: z.string().meta({ description: 'The position in the log where work goes on.' }),
    parent_checkpoint_id: z.string().nullable(),
  })
  .readonly()
  .meta({ id: 'SessionState' })
export type SessionStateView = z.infer<typeof stateSchema>

/** What the reducer that server and browser share gives; described in its main parts, typed in full. */
const foldedStateSchema = z
  .looseObject({
    session_id: z.string(),
    project_name: z.string(),
    version: countSchema,
    status: z.enum(SESSION_STATUSES),
    sources: z.array(z.looseObject({ id: z.string(), name: z.string() })),
    messages: z.array(messageSchema),
    requirements: z.array(z.looseObject({ id: z.string(), statement: z.string(), revision: z.int() })),
    inferred_requirements: z.array(z.looseObject({ id: z.string(), statement: z.string() })),
    validation_issues: z.array(validationIssueSchema),
    coverage: z.array(z.looseObject({ message_id: z.string(), outcome: z.string() })),
    versions: z.array(z.looseObject({ version: z.int(), document_hash: z.string() })),
    turns: z.array(z.looseObject({ id: turnIdSchema })),
  })
  .meta({
    id: 'FoldedState',
    description: 'The fold over every event; evidence holds places, whose quotes stand in the messages.',
  }) as unknown as z.ZodType<SessionState>

export const snapshotSchema = z
  .strictObject({
    seq: countSchema.meta({ description: 'Events after it lead on from this state.' }),
    updated_at: instantSchema,
    state: foldedStateSchema,
  })
  .readonly()
  .meta({ id: 'Snapshot' })
export type SnapshotView = z.infer<typeof snapshotSchema>

/** A body was parsed from JSON, so whatever it holds is some. */
const jsonSchema = z.unknown() as unknown as z.ZodType<Json>

export const uiStateSchema = z
  .strictObject({
    ui_state: jsonSchema.meta({ description: 'What the host page told; null before it did.' }),
  })
  .meta({ id: 'UiState', example: { ui_state: { open: 'document' } } })
export type UiState = z.infer<typeof uiStateSchema>

export const cancelTurnSchema = z
  .strictObject({ turn_id: turnIdSchema.exactOptional() })
  .meta({ id: 'CancelTurn', description: 'Left out: the one under way.', example: {} })
export type CancelTurn = z.infer<typeof cancelTurnSchema>
