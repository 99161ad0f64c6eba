/** What people said and what was answered, and the sources it came from. */
import * as z from 'zod'

import {
  confidenceSchema,
  countSchema,
  instantSchema,
  requirementIdSchema,
  sha256Schema,
} from '../reports/parts.ts'
import { idOfMessageSchema, listOf, pageOf, performedFields, sourceIdSchema } from './parts.ts'

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

export const sourceSchema = z
  .strictObject({
    id: sourceIdSchema,
    name: z.string(),
    kind: z.enum(['meeting', 'thread', 'file', 'chat']),
    held_at: z.string().nullable(),
    participants: listOf(z.string()),
    message_count: countSchema,
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
