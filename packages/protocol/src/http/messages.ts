/** What people said and what was answered, and the sources it came from. */
import { KEPT_BECAUSE } from '@parley/domain'
import * as z from 'zod'

import {
  confidenceSchema,
  countSchema,
  instantSchema,
  requirementIdSchema,
  sha256Schema,
} from '../reports/parts.ts'
import { bySchema, idOfMessageSchema, listOf, pageOf, performedFields, sourceIdSchema } from './parts.ts'

export const messageSchema = z
  .strictObject({
    id: idOfMessageSchema,
    role: z.enum(['user', 'assistant']),
    content: z.string(),
    timestamp: instantSchema,
    metadata: z
      .looseObject({
        source_id: sourceIdSchema.exactOptional(),
        speaker: z.string().exactOptional(),
        thread_id: z.string().exactOptional(),
        confidence: confidenceSchema.exactOptional(),
        requirement_ids: listOf(requirementIdSchema).exactOptional(),
        sha256: sha256Schema.exactOptional(),
        withdrawn: z
          .literal(true)
          .exactOptional()
          .meta({ description: 'Its import was undone: it counts no more as a source.' }),
      })
      .readonly(),
  })
  .readonly()
  .meta({ id: 'Message' })
export type MessageView = z.infer<typeof messageSchema>

export const messagePageSchema = pageOf(messageSchema).meta({ id: 'MessagePage' })
export type MessagePage = z.infer<typeof messagePageSchema>

export const saySchema = z
  .strictObject({
    content: z.string().meta({ description: 'Up to 100,000 characters. Blank is ignored.' }),
    cid: z
      .string()
      .min(1)
      .max(200)
      .exactOptional()
      .meta({ description: 'One id, one message, however often it is sent.' }),
    timestamp: z.string().max(100).exactOptional(),
    thread_id: z.string().min(1).max(200).exactOptional(),
    source_id: sourceIdSchema.exactOptional(),
  })
  .meta({ id: 'Say', example: { content: 'Customers must get a receipt within a minute.', cid: 'c-1' } })
export type Say = z.infer<typeof saySchema>

export const saidSchema = z
  .strictObject({
    ...performedFields,
    message_id: idOfMessageSchema,
    cid: z.string().nullable(),
  })
  .readonly()
  .meta({ id: 'Said', description: 'Committed; the turn that follows is told on the stream.' })
export type Said = z.infer<typeof saidSchema>

/** What undoing an import does, or did. */
const withdrawalFields = {
  retired: listOf(requirementIdSchema).meta({ description: 'Made by it, and touched by nobody since.' }),
  put_back: listOf(requirementIdSchema).meta({
    description: 'Changed by it, and touched by nobody since: as they were before.',
  }),
  kept: listOf(
    z.strictObject({ requirement_id: requirementIdSchema, because: z.enum(KEPT_BECAUSE) }).readonly(),
  ).meta({ description: 'What stays, and why.' }),
  questions: listOf(z.string()).meta({ description: 'Open ones that it raised; they are withdrawn.' }),
}

export const withdrawalSchema = z
  .strictObject({ source_id: sourceIdSchema, undone: z.boolean(), ...withdrawalFields })
  .readonly()
  .meta({
    id: 'Withdrawal',
    description: 'What undoing this import would do; once it is undone, what that did.',
  })
export type WithdrawalView = z.infer<typeof withdrawalSchema>

export const undoneSchema = z
  .strictObject({ ...performedFields, withdrawal: withdrawalSchema })
  .readonly()
  .meta({ id: 'UndoneImport', description: 'Committed as a unit; nothing is erased.' })
export type Undone = z.infer<typeof undoneSchema>

export const sourceSchema = z
  .strictObject({
    id: sourceIdSchema,
    name: z.string(),
    kind: z.enum(['meeting', 'thread', 'file', 'chat']),
    held_at: z.string().nullable(),
    participants: listOf(z.string()),
    message_count: countSchema,
    withdrawn: z
      .strictObject({ at: instantSchema, by: bySchema, ...withdrawalFields })
      .readonly()
      .exactOptional()
      .meta({ description: 'Its import was undone: its messages stay, and count no more as sources.' }),
  })
  .readonly()
  .meta({ id: 'SessionSource' })
export type SourceView = z.infer<typeof sourceSchema>

export const sourceListSchema = z
  .strictObject({ items: listOf(sourceSchema) })
  .readonly()
  .meta({ id: 'SessionSourceList' })
export type SourceList = z.infer<typeof sourceListSchema>

/** A day, or an instant with its zone. */
const heldAtSchema = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/,
    'write it as 2026-01-31 or 2026-01-31T09:30:00Z',
  )

export const importSchema = z
  .strictObject({
    name: z.string().min(1).max(255).meta({ description: 'With its ending: .txt, .md, .vtt or .srt.' }),
    content: z.string(),
    kind: z.enum(['meeting', 'thread', 'file', 'chat']).exactOptional(),
    held_at: heldAtSchema.nullable().exactOptional(),
  })
  .meta({
    id: 'Import',
    example: { name: 'kick-off.txt', content: 'ANNA: The desk must lock at night.', kind: 'meeting' },
  })
export type Import = z.infer<typeof importSchema>
