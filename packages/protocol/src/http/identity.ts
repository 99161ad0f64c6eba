/** Who one is, and the ways in: tickets for WebSockets, links for browsers. */
import { ACTIONS, ROLES, TIERS } from '@parley/domain'
import * as z from 'zod'

import { instantSchema } from '../reports/parts.ts'
import { listOf } from './parts.ts'

export const meSchema = z
  .strictObject({
    user_id: z.string(),
    tenant_id: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    tier: z.enum(TIERS),
    rights: listOf(z.enum(ACTIONS)).meta({ description: 'What this person may do here.' }),
  })
  .readonly()
  .meta({ id: 'Me' })
export type Me = z.infer<typeof meSchema>

export const whoSchema = z
  .strictObject({ me: meSchema.nullable().meta({ description: 'Null: nobody is signed in here.' }) })
  .readonly()
  .meta({ id: 'Who' })
export type Who = z.infer<typeof whoSchema>

export const ticketSchema = z
  .strictObject({
    ticket: z.string().meta({ description: 'For `token=` of one WebSocket: works once.' }),
    expires_at: instantSchema,
  })
  .readonly()
  .meta({ id: 'Ticket' })
export type TicketAnswer = z.infer<typeof ticketSchema>

export const linkSchema = z
  .strictObject({
    link: z.url().meta({ description: 'Lets one browser in, once, within the hour.' }),
    expires_at: instantSchema,
  })
  .readonly()
  .meta({ id: 'EntryLink' })
export type EntryLink = z.infer<typeof linkSchema>
