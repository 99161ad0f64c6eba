/** Sessions: one conversation each, with its settings, guarded by `version`. */
import { SESSION_STATUSES } from '@parley/domain'
import * as z from 'zod'

import { countSchema, instantSchema } from '../reports/parts.ts'
import { pageOf, sessionIdSchema } from './parts.ts'

const projectNameSchema = z.string().min(1).max(200).meta({ example: 'Returns desk' })
const personaTypeSchema = z.string().max(100).nullable()

export const createSessionSchema = z
  .strictObject({ project_name: projectNameSchema, persona_type: personaTypeSchema.exactOptional() })
  .meta({ id: 'CreateSession', example: { project_name: 'Returns desk' } })
export type CreateSession = z.infer<typeof createSessionSchema>

export const changeSessionSchema = z
  .strictObject({
    project_name: projectNameSchema.exactOptional(),
    persona_type: personaTypeSchema.exactOptional(),
    status: z.enum(SESSION_STATUSES).exactOptional(),
    version: countSchema
      .exactOptional()
      .meta({ description: 'The version that was read, unless If-Match says it.' }),
  })
  .meta({ id: 'ChangeSession', example: { project_name: 'Returns desk, second shop', version: 0 } })
export type ChangeSessionBody = z.infer<typeof changeSessionSchema>

export const sessionSchema = z
  .strictObject({
    session_id: sessionIdSchema,
    project_name: z.string(),
    persona_type: z.string().nullable(),
    status: z.enum(SESSION_STATUSES),
    version: countSchema.meta({ description: 'Of the settings, from 0; each change of them adds one.' }),
    user_id: z.string().meta({ description: 'Who made it.' }),
    requirement_count: countSchema,
    issue_count: countSchema,
    rd_version: countSchema.meta({ description: 'The latest version of the document; 0 before the first.' }),
    created_at: instantSchema,
    updated_at: instantSchema,
  })
  .readonly()
  .meta({ id: 'Session' })
export type Session = z.infer<typeof sessionSchema>

export const sessionPageSchema = pageOf(sessionSchema).meta({ id: 'SessionPage' })
export type SessionPage = z.infer<typeof sessionPageSchema>
