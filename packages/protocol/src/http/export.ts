/** A session as one file, for other programs. */
import { APPROVAL_STATUSES, SESSION_STATUSES } from '@parley/domain'
import * as z from 'zod'

import { validationIssueSchema } from '../reports/finding.ts'
import { countSchema, instantSchema, ordinalSchema, sha256Schema } from '../reports/parts.ts'
import { requirementSchema } from '../reports/requirement.ts'
import { messageSchema } from './messages.ts'
import { bySchema, listOf, sessionIdSchema } from './parts.ts'

export const EXPORT_FORMATS = ['markdown', 'json'] as const

export const exportQuerySchema = z.object({ format: z.enum(EXPORT_FORMATS).default('markdown') })

const originSchema = z
  .strictObject({
    session_id: sessionIdSchema,
    version: ordinalSchema.nullable(),
    document_hash: sha256Schema.nullable().meta({
      description: 'Over the hashes of the sections of this version.',
    }),
    head: z.strictObject({ seq: ordinalSchema, hash: sha256Schema }).meta({
      description: 'The last event of the session when this was written, and the hash of the chain up to it.',
    }),
    written_by: z.string(),
    sha256: sha256Schema.meta({
      description: 'Over the bytes of the whole file, with 64 zeros in the place of this hash.',
    }),
  })
  .readonly()
  .meta({ id: 'Origin', description: 'Where this comes from: what parley verify looks at.' })

export const exportSchema = z
  .strictObject({
    origin: originSchema,
    session_id: sessionIdSchema,
    project_name: z.string(),
    user_id: z.string(),
    status: z.enum(SESSION_STATUSES),
    created_at: instantSchema.nullable(),
    updated_at: instantSchema,
    seq: countSchema.meta({ description: 'The position in the log that this is as of.' }),
    sources: listOf(z.looseObject({ id: z.string(), name: z.string() })),
    messages: listOf(messageSchema),
    requirements: listOf(requirementSchema),
    inferred_requirements: listOf(requirementSchema),
    validation_issues: listOf(validationIssueSchema).meta({
      description: 'Those that still ask for something.',
    }),
    questions: listOf(z.looseObject({ id: z.string(), text: z.string() })),
    coverage: z.looseObject({ sentences: countSchema, accounted: countSchema }),
    rd: z
      .strictObject({
        version: ordinalSchema,
        document_hash: sha256Schema,
        published_at: instantSchema,
        markdown: z.string(),
      })
      .nullable(),
    approval_status: z.enum(APPROVAL_STATUSES),
    approved_version: ordinalSchema.nullable(),
    history: listOf(
      z
        .looseObject({ type: z.string(), at: instantSchema, by: bySchema })
        .readonly()
        .meta({ id: 'HistoryEvent' }),
    ).meta({
      description:
        'How it came to be, oldest first: what parley reanalyze reads. A message is named by its message_id.',
    }),
  })
  .meta({ id: 'Export' })
export type SessionExport = z.infer<typeof exportSchema>
