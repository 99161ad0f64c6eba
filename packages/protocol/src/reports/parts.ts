/** The small shapes that every report is made of. */
import type { MessageId, RequirementId } from '@parley/domain'
import * as z from 'zod'

/** The brand lives in the type system only; on the wire an id is text. */
const branded = <Id extends string>(schema: z.ZodString) => schema as unknown as z.ZodType<Id, string>

export const requirementIdSchema = branded<RequirementId>(z.string().regex(/^REQ-(INF-)?\d{3,}$/)).meta({
  id: 'RequirementId',
  description: 'REQ-001 for what was said, REQ-INF-001 for what was inferred. Stable for ever.',
})

export const messageIdSchema = branded<MessageId>(z.string().min(1)).meta({
  id: 'MessageId',
  description: 'The text that a place lies in.',
})

/** RFC 3339 in UTC. A pattern, because not every validator checks `format`. */
export const instantSchema = z
  .string()
  .regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?Z$/)
  .meta({ id: 'Instant', description: 'RFC 3339, UTC.' })

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

export const offsetSchema = z
  .int()
  .min(0)
  .meta({ id: 'Offset', description: 'UTF-16 code units from the start of the decoded text.' })

export const confidenceSchema = z.number().min(0).max(1).meta({ id: 'Confidence', description: '0 to 1.' })

/** Lines, columns and revisions count from 1. */
export const ordinalSchema = z.int().min(1)

export const countSchema = z.int().min(0)
