/** What a newer analyst would say differently about a session: proposals to decide on, one by one. */
import {
  ASIDE_REASONS,
  PRIORITIES,
  QUALITIES,
  REQUIREMENT_TYPES,
  SEVERITIES,
  type SessionId,
} from '@parley/domain'
import * as z from 'zod'

import { validationIssueSchema } from './finding.ts'
import {
  confidenceSchema,
  countSchema,
  messageIdSchema,
  offsetSchema,
  ordinalSchema,
  requirementIdSchema,
} from './parts.ts'
import { acceptanceCriterionSchema, evidenceSchema } from './requirement.ts'

const evidence = z.array(evidenceSchema).readonly()
const criteria = z.array(acceptanceCriterionSchema).readonly()

const changeSchema = z
  .discriminatedUnion('field', [
    z
      .strictObject({
        field: z.enum([
          'title',
          'statement',
          'type',
          'quality',
          'actor',
          'action',
          'object',
          'condition',
          'priority',
          'status',
        ]),
        before: z.string().nullable(),
        after: z.string().nullable(),
      })
      .readonly(),
    z.strictObject({ field: z.literal('acceptance_criteria'), before: criteria, after: criteria }).readonly(),
  ])
  .meta({ id: 'ProposedChange', description: 'A field as it stands, and as it would be.' })
const changes = z.array(changeSchema).readonly()

const wordingSchema = z
  .strictObject({
    title: z.string().min(1),
    statement: z.string().min(1),
    type: z.enum(REQUIREMENT_TYPES),
    quality: z.enum(QUALITIES).nullable(),
    actor: z.string().nullable(),
    action: z.string().nullable(),
    object: z.string().nullable(),
    condition: z.string().nullable(),
    acceptance_criteria: criteria,
    priority: z.enum(PRIORITIES),
    confidence: confidenceSchema,
    rationale: z.string(),
  })
  .readonly()
  .meta({ id: 'ProposedWording', description: 'A requirement that does not stand in the session yet.' })

const readAsSchema = z
  .strictObject({
    outcome: z.enum(['requirement', 'refined', 'edited', 'answered', 'set_aside']),
    requirement_id: requirementIdSchema.nullable(),
    reason: z.enum(ASIDE_REASONS).nullable().meta({ description: 'Why it was set aside.' }),
    why: z.string().meta({ description: 'One line in words.' }),
  })
  .readonly()
  .meta({ id: 'ReadAs', description: 'What became of a sentence.' })
const readAs = readAsSchema.nullable()

const id = z.string().min(1).meta({
  description: 'The same whenever the same is proposed on the same state.',
})

/** A decision is based on this revision. */
const standing = {
  requirement_id: requirementIdSchema,
  revision: ordinalSchema,
  title: z.string().min(1),
  statement: z.string().min(1),
}

const rule = z.string().min(1).meta({ description: 'Of the catalogue of what people expect.' })
const words = z.string().meta({ description: 'Of the statement; empty when something is missing.' })

export const reanalysisProposalSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('add').meta({ description: 'Heard now, and not then.' }),
        id,
        draft: wordingSchema,
        evidence,
        was: readAs.meta({ description: 'What these words were read as.' }),
        like: requirementIdSchema
          .nullable()
          .meta({ description: 'One that stands and says the same in the same words.' }),
      })
      .readonly(),
    z
      .strictObject({
        kind: z.literal('revise').meta({ description: 'From the same words, worded otherwise.' }),
        id,
        ...standing,
        changes,
        evidence,
      })
      .readonly(),
    z
      .strictObject({
        kind: z.literal('retire').meta({ description: 'Heard then, and not now.' }),
        id,
        ...standing,
        evidence,
        now: readAs.meta({ description: 'What these words are read as.' }),
      })
      .readonly(),
    z
      .strictObject({
        kind: z.literal('infer').meta({ description: 'A rule now proposes what nobody said.' }),
        id,
        rule,
        draft: wordingSchema,
        derives_from: z.array(requirementIdSchema).readonly(),
      })
      .readonly(),
    z
      .strictObject({
        kind: z.literal('withdraw').meta({ description: 'The rule that led to it no longer does.' }),
        id,
        ...standing,
        rule,
      })
      .readonly(),
    z
      .strictObject({
        kind: z.literal('issue').meta({ description: 'A finding that would appear.' }),
        id,
        ...standing,
        issue: validationIssueSchema,
        words,
        was: z.enum(SEVERITIES).nullable().meta({ description: 'Its severity, where only that differs.' }),
      })
      .readonly(),
    z
      .strictObject({
        kind: z.literal('settled').meta({ description: 'A finding that would vanish.' }),
        id,
        ...standing,
        issue: validationIssueSchema,
        words,
      })
      .readonly(),
    z
      .strictObject({
        kind: z.literal('sentence').meta({ description: 'Another outcome of a sentence.' }),
        id,
        place: z
          .strictObject({
            message_id: messageIdSchema,
            start: offsetSchema,
            end: offsetSchema,
            quote: z.string(),
          })
          .readonly(),
        before: readAs,
        after: readAs,
        changes: changes.meta({ description: 'What it would do to the requirement it is about.' }),
      })
      .readonly(),
  ])
  .meta({ id: 'ReanalysisProposal', description: 'One thing that the analyst would say differently.' })

/** The brand lives in the type system only. */
const sessionIdSchema = z.string().min(1) as unknown as z.ZodType<SessionId, string>

export const reanalysisSchema = z
  .strictObject({
    session_id: sessionIdSchema,
    project_name: z.string(),
    as_of_seq: countSchema.meta({ description: 'The position in the log that this is as of.' }),
    analyst: z.strictObject({ engine: z.string(), version: z.string() }).readonly(),
    written_by: z
      .array(z.string())
      .readonly()
      .meta({ description: 'The versions of the analyst that wrote what stands there, oldest first.' }),
    messages: z
      .strictObject({
        compared: countSchema,
        not_compared: countSchema.meta({ description: 'They wait for their turn, or it failed.' }),
      })
      .readonly(),
    proposals: z.array(reanalysisProposalSchema).readonly(),
    left_out: countSchema.meta({ description: 'Proposals beyond the most that are told at once.' }),
    by_people: z
      .strictObject({
        written: countSchema,
        edited: countSchema,
        accepted: countSchema,
        rejected: countSchema,
        dismissed: countSchema,
        sentences: countSchema,
      })
      .readonly()
      .meta({ description: 'Where people had the last word.' }),
    left_alone: countSchema.meta({
      description: 'Differences that are not proposed, because people had the last word there.',
    }),
  })
  .readonly()
  .meta({
    id: 'Reanalysis',
    description: 'What the analyst as it is now would say differently. Nothing was changed.',
  })
export type ReanalysisView = z.infer<typeof reanalysisSchema>

export const reanalysesSchema = z.array(reanalysisSchema).readonly()
