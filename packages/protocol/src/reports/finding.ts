/** Findings of validation as they cross out: in one text, about a requirement, or in a file. */
import { ISSUE_TYPES, SEVERITIES } from '@parley/domain'
import * as z from 'zod'

import { offsetSchema, ordinalSchema, requirementIdSchema } from './parts.ts'

const fields = {
  rule: z.string().regex(/^(INCOSE-R\d+|PARLEY-[A-Z0-9-]+)$/),
  issue_type: z.enum(ISSUE_TYPES),
  severity: z.enum(SEVERITIES),
  start: offsetSchema,
  end: offsetSchema,
  message: z.string().min(1),
  suggestion: z
    .string()
    .nullable()
    .meta({ description: 'What to write instead, or what to ask; null when only a person can know.' }),
}

export const findingSchema = z.strictObject(fields).readonly().meta({
  id: 'Finding',
  description: 'What is wrong with a text, and where.',
})

export const validationIssueSchema = z
  .strictObject({
    ...fields,
    requirement_id: requirementIdSchema,
    related_id: requirementIdSchema
      .nullable()
      .meta({ description: 'The other end of a duplicate or a conflict.' }),
    related_start: offsetSchema.exactOptional().meta({
      description: 'Where in the statement of the other end; left out where no words of it are meant.',
    }),
    related_end: offsetSchema.exactOptional(),
  })
  .readonly()
  .meta({
    id: 'ValidationIssue',
    description: 'What is wrong with a requirement; offsets are into its statement.',
  })

export const lintFindingSchema = z
  .strictObject({
    ...fields,
    line: ordinalSchema,
    column: ordinalSchema,
    end_line: ordinalSchema,
    end_column: ordinalSchema,
    quote: z.string().meta({ description: 'The words at the place.' }),
  })
  .readonly()
  .meta({
    id: 'LintFinding',
    description: 'What is wrong in a file; lines and columns count from 1, columns in UTF-16 code units.',
  })
