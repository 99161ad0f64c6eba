/** The audit of a session: who did what to what, when, and from where. */
import * as z from 'zod'

import { instantSchema, ordinalSchema } from '../reports/parts.ts'
import { listOf, pageQuerySchema, sessionIdSchema } from './parts.ts'

export const auditQuerySchema = pageQuerySchema.extend({
  user_id: z.string().min(1).max(500).exactOptional(),
  from: instantSchema.exactOptional().meta({ description: 'From this instant on. RFC 3339, UTC.' }),
  until: instantSchema.exactOptional().meta({ description: 'Before this instant. RFC 3339, UTC.' }),
})
export type AuditQueryParameters = z.infer<typeof auditQuerySchema>

export const auditRowSchema = z
  .strictObject({
    session_id: sessionIdSchema,
    seq: ordinalSchema.meta({
      description:
        'The event of the session that it stands for: its proof. Of an export, the last event by then.',
    }),
    part: z.int().meta({
      description:
        'From 1: an event that touches several things has a line for each. Below 1: an export, which is no event.',
    }),
    user_id: z.string().meta({ description: 'On whose account, also when an agent did it.' }),
    agent: z.string().nullable().meta({ description: 'Null: the person themselves.' }),
    via: z.string().meta({ description: 'How it was asked for: sign_in, key, or agent.' }),
    address: z.string().nullable().meta({ description: 'The network address it was asked from.' }),
    action: z.string().meta({ description: 'created, revised, accepted, approved, exported …' }),
    entity_type: z.string().meta({ description: 'session, message, requirement, version …' }),
    entity_id: z.string(),
    timestamp: instantSchema,
  })
  .readonly()
  .meta({ id: 'AuditRow' })

export const auditPageSchema = z
  .strictObject({
    items: listOf(auditRowSchema),
    next_cursor: z.string().nullable().meta({ description: 'For the next page; null on the last one.' }),
    whole_from: instantSchema.nullable().meta({
      description:
        'From this instant on no line is missing; what is older may be gone, or was there before the audit. Null: from the very first.',
    }),
  })
  .readonly()
  .meta({ id: 'AuditPage' })
export type AuditPageView = z.infer<typeof auditPageSchema>
