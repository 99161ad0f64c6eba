/** Findings of validation in a session, and letting one be. */
import { SEVERITIES } from '@parley/domain'
import * as z from 'zod'

import { validationIssueSchema } from '../reports/finding.ts'
import { offsetSchema } from '../reports/parts.ts'
import { pageOf, pageQuerySchema, reasonSchema, requirementIdInPathSchema } from './parts.ts'

export const issueQuerySchema = pageQuerySchema.extend({
  requirement_id: requirementIdInPathSchema.exactOptional(),
  severity: z.enum(SEVERITIES).exactOptional(),
  dismissed: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'Those that a person let be, or those that still ask for something.' }),
})
export type IssueQuery = z.infer<typeof issueQuerySchema>

export const issuePageSchema = pageOf(validationIssueSchema).meta({ id: 'IssuePage' })
export type IssuePage = z.infer<typeof issuePageSchema>

export const dismissIssueSchema = z
  .strictObject({
    requirement_id: requirementIdInPathSchema,
    rule: z.string().min(1).max(100),
    start: offsetSchema,
    end: offsetSchema,
    reason: reasonSchema.meta({ description: 'Why it may stay; it is kept in the history.' }),
  })
  .meta({
    id: 'DismissIssue',
    example: {
      requirement_id: 'REQ-001',
      rule: 'INCOSE-R7',
      start: 4,
      end: 8,
      reason: 'The term is defined.',
    },
  })
export type DismissIssueBody = z.infer<typeof dismissIssueSchema>
