/** The Requirements Document: its versions, what differs between two, and a person's word on one. */
import { APPROVAL_STATUSES, SESSION_STATUSES } from '@parley/domain'
import * as z from 'zod'

import { countSchema, instantSchema, ordinalSchema, sha256Schema } from '../reports/parts.ts'
import { bySchema, listOf, pageOf, performedFields } from './parts.ts'

const versionFields = {
  version: ordinalSchema,
  document_hash: sha256Schema.meta({
    description: 'Over the list of its sections: whoever signs it signs every word.',
  }),
  published_at: instantSchema,
  published_by: bySchema,
}

export const documentSchema = z
  .strictObject({
    ...versionFields,
    sections: listOf(z.strictObject({ id: z.string(), hash: sha256Schema, text: z.string() }).readonly()),
    markdown: z.string(),
  })
  .readonly()
  .meta({ id: 'Document' })
export type DocumentView = z.infer<typeof documentSchema>

export const documentVersionsSchema = z
  .strictObject({
    items: listOf(
      z
        .strictObject({ ...versionFields, approved: z.boolean() })
        .readonly()
        .meta({ id: 'DocumentVersion' }),
    ),
  })
  .readonly()
  .meta({ id: 'DocumentVersionList', description: 'Every version there is, the first one first.' })
export type DocumentVersionList = z.infer<typeof documentVersionsSchema>

const sectionChangeSchema = z
  .strictObject({
    id: z.string(),
    before: z.string().nullable().meta({ description: 'Null in a section that is new.' }),
    after: z.string().nullable().meta({ description: 'Null in a section that is gone.' }),
  })
  .readonly()
  .meta({ id: 'SectionChange' })

export const documentDiffSchema = z
  .strictObject({
    from: ordinalSchema,
    to: ordinalSchema,
    added: listOf(sectionChangeSchema),
    removed: listOf(sectionChangeSchema),
    changed: listOf(sectionChangeSchema),
    order: listOf(z.string()).meta({
      description: 'The sections of `to`, in order: with them, `from` becomes `to`.',
    }),
  })
  .readonly()
  .meta({ id: 'DocumentDiff' })
export type DocumentDiff = z.infer<typeof documentDiffSchema>

export const documentEventPageSchema = pageOf(
  z
    .strictObject({
      type: z.enum(['created', 'updated']),
      version: ordinalSchema,
      content: z.string(),
      format: z.literal('markdown'),
      user_id: z.string().meta({ description: 'On whose behalf it was written.' }),
      document_hash: sha256Schema,
      created_at: instantSchema,
    })
    .readonly()
    .meta({ id: 'DocumentEvent' }),
).meta({ id: 'DocumentEventPage' })
export type DocumentEventPage = z.infer<typeof documentEventPageSchema>

export const reviewSchema = z
  .strictObject({
    version: ordinalSchema.meta({ description: 'The one that was read; an older one is refused.' }),
    decision: z.enum(['approved', 'changes_requested']),
    feedback: z.string().max(20_000).exactOptional().meta({ description: 'Needed to ask for changes.' }),
  })
  .meta({
    id: 'Review',
    example: { version: 2, decision: 'changes_requested', feedback: 'Returns are missing.' },
  })
export type ReviewBody = z.infer<typeof reviewSchema>

export const reviewedSchema = z
  .strictObject({
    ...performedFields,
    version: ordinalSchema,
    approval_status: z.enum(APPROVAL_STATUSES),
    status: z.enum(SESSION_STATUSES),
    suspect_links: countSchema.meta({
      description: 'Links that nobody looked at since their other end changed. They hinder nobody.',
    }),
  })
  .readonly()
  .meta({ id: 'Reviewed' })
export type Reviewed = z.infer<typeof reviewedSchema>
