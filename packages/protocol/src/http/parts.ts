/** The small shapes that requests and responses share. */
import type { MessageId, RequirementId, SessionId, SourceId, TurnId } from '@parley/domain'
import * as z from 'zod'

import { countSchema } from '../reports/parts.ts'

/** The brand lives in the type system only; on the wire an id is text. */
const branded = <Id extends string>(schema: z.ZodString) => schema as unknown as z.ZodType<Id, string>

const LONGEST_ID = 200

export const sessionIdSchema = branded<SessionId>(z.string().min(1).max(LONGEST_ID)).meta({
  description: 'As the server gave it.',
  example: 'ses_0198c6f1a2b37c4d8e5f60718293a4b5',
})
export const idOfMessageSchema = branded<MessageId>(z.string().min(1).max(LONGEST_ID))
export const sourceIdSchema = branded<SourceId>(z.string().min(1).max(LONGEST_ID))
export const turnIdSchema = branded<TurnId>(z.string().min(1).max(LONGEST_ID))
/** Any text that may be an id: what is none is simply not there. */
export const requirementIdInPathSchema = branded<RequirementId>(z.string().min(1).max(LONGEST_ID)).meta({
  example: 'REQ-001',
})

export const listOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly()

/** A page of a list. */
export const pageOf = <Schema extends z.ZodType>(item: Schema) =>
  z
    .strictObject({
      items: listOf(item),
      next_cursor: z.string().nullable().meta({ description: 'For the next page; null on the last one.' }),
    })
    .readonly()

export const pageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().min(1).max(500).exactOptional(),
})
export type PageQuery = z.infer<typeof pageQuerySchema>

export const bySchema = z
  .strictObject({ kind: z.enum(['person', 'agent']), id: z.string() })
  .readonly()
  .meta({ id: 'By', description: 'Who did it: a person, or an agent on their behalf.' })

/** What every change answers. */
export const performedFields = {
  seq: countSchema.meta({ description: 'The session’s position in the log after it.' }),
  repeated: z
    .boolean()
    .meta({ description: 'This Idempotency-Key had its effect before; this is the first answer again.' }),
}

export const performedSchema = z
  .strictObject({
    ...performedFields,
    message_id: idOfMessageSchema.exactOptional(),
    source_id: sourceIdSchema.exactOptional(),
    requirement_id: requirementIdInPathSchema.exactOptional(),
    turn_id: turnIdSchema.exactOptional(),
  })
  .readonly()
  .meta({ id: 'Performed', description: 'It is committed.', example: { seq: 42, repeated: false } })
export type PerformedAnswer = z.infer<typeof performedSchema>

/** Text that people write: bounded, so that nothing grows without end. */
export const reasonSchema = z.string().max(2_000)
