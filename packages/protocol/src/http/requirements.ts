/** Requirements, as read and as changed by people. */
import { LINK_KINDS, QUALITIES, RELIED_ON, REQUIREMENT_STATUSES, REQUIREMENT_TYPES } from '@parley/domain'
import * as z from 'zod'

import { validationIssueSchema } from '../reports/finding.ts'
import { countSchema, instantSchema, ordinalSchema, requirementIdSchema } from '../reports/parts.ts'
import { requirementSchema } from '../reports/requirement.ts'
import { bySchema, listOf, pageOf, pageQuerySchema, performedFields, reasonSchema } from './parts.ts'

const LONGEST_STATEMENT = 4_000

export const requirementQuerySchema = pageQuerySchema.extend({
  type: z.enum(REQUIREMENT_TYPES).exactOptional(),
  status: z.enum(REQUIREMENT_STATUSES).exactOptional(),
  inferred: z.enum(['true', 'false']).exactOptional(),
})
export type RequirementQuery = z.infer<typeof requirementQuerySchema>

export const requirementPageSchema = pageOf(requirementSchema).meta({ id: 'RequirementPage' })
export type RequirementPage = z.infer<typeof requirementPageSchema>

export const addRequirementSchema = z
  .strictObject({
    statement: z.string().min(1).max(LONGEST_STATEMENT),
    priority: z
      .string()
      .max(100)
      .exactOptional()
      .meta({ description: 'must, should, could, wont, or words like high, medium and low.' }),
  })
  .meta({ id: 'AddRequirement', example: { statement: 'The desk shall lock at night.', priority: 'must' } })
export type AddRequirement = z.infer<typeof addRequirementSchema>

const partSchema = z.string().max(LONGEST_STATEMENT).nullable()

export const reviseRequirementSchema = z
  .strictObject({
    changes: z.strictObject({
      title: z.string().min(1).max(500).exactOptional(),
      statement: z.string().min(1).max(LONGEST_STATEMENT).exactOptional(),
      type: z.enum(REQUIREMENT_TYPES).exactOptional(),
      quality: z.enum(QUALITIES).nullable().exactOptional(),
      actor: partSchema.exactOptional(),
      action: partSchema.exactOptional(),
      object: partSchema.exactOptional(),
      condition: partSchema.exactOptional(),
      acceptance_criteria: z
        .array(
          z.strictObject({
            text: z.string().min(1).max(LONGEST_STATEMENT),
            origin: z.enum(['said', 'suggested']).default('said'),
          }),
        )
        .max(100)
        .exactOptional(),
      priority: z.string().max(100).exactOptional(),
      rationale: z.string().max(LONGEST_STATEMENT).exactOptional(),
    }),
    based_on: ordinalSchema
      .exactOptional()
      .meta({ description: 'The revision that was read, unless If-Match says it.' }),
    reason: reasonSchema.exactOptional(),
  })
  .meta({ id: 'ReviseRequirement', example: { changes: { title: 'Locking at night' }, based_on: 1 } })
export type ReviseRequirementBody = z.infer<typeof reviseRequirementSchema>

const basedOn = { based_on: ordinalSchema.exactOptional() }

export const decideRequirementSchema = z
  .strictObject({ decision: z.enum(['accept', 'reject']), reason: reasonSchema.exactOptional(), ...basedOn })
  .meta({ id: 'DecideRequirement', example: { decision: 'accept', based_on: 1 } })
export type DecideRequirementBody = z.infer<typeof decideRequirementSchema>

const statementSchema = z.string().min(1).max(LONGEST_STATEMENT)
const MOST_PARTS = 100

export const splitRequirementSchema = z
  .strictObject({
    into: z
      .array(statementSchema)
      .min(2)
      .max(MOST_PARTS)
      .meta({ description: 'The statements of its parts.' }),
    reason: reasonSchema.exactOptional(),
    ...basedOn,
  })
  .meta({
    id: 'SplitRequirement',
    example: { into: ['The desk shall lock at night.', 'The desk shall unlock at dawn.'], based_on: 1 },
  })

export const mergeRequirementsSchema = z
  .strictObject({
    merge: z
      .array(z.strictObject({ requirement_id: requirementIdSchema, based_on: ordinalSchema }))
      .min(2)
      .max(MOST_PARTS),
    statement: statementSchema,
    reason: reasonSchema.exactOptional(),
  })
  .meta({
    id: 'MergeRequirements',
    example: {
      merge: [
        { requirement_id: 'REQ-001', based_on: 1 },
        { requirement_id: 'REQ-004', based_on: 2 },
      ],
      statement: 'The desk shall lock at night.',
    },
  })

export const supersedeRequirementSchema = z
  .strictObject({
    superseded_by: requirementIdSchema.meta({ description: 'In force, and takes its place.' }),
    reason: reasonSchema.exactOptional(),
    ...basedOn,
  })
  .meta({ id: 'SupersedeRequirement', example: { superseded_by: 'REQ-004', based_on: 1 } })

export const retireRequirementSchema = z
  .strictObject({ reason: reasonSchema, ...basedOn })
  .meta({ id: 'RetireRequirement', example: { reason: 'Asked for twice.', based_on: 2 } })
export type RetireRequirementBody = z.infer<typeof retireRequirementSchema>

export const restoreRequirementSchema = z
  .strictObject({ reason: reasonSchema.exactOptional() })
  .meta({ id: 'RestoreRequirement', example: { reason: 'Still wanted.' } })
export type RestoreRequirementBody = z.infer<typeof restoreRequirementSchema>

export const confirmLinksSchema = z
  .strictObject({
    ids: z.array(requirementIdSchema).min(1).max(1_000),
    seen: z.record(requirementIdSchema, ordinalSchema).exactOptional().meta({
      description:
        'The revision of each other end that you read: where one has moved on, nothing is confirmed.',
    }),
    ...basedOn,
  })
  .meta({ id: 'ConfirmLinks', example: { ids: ['REQ-002'], seen: { 'REQ-002': 3 }, based_on: 1 } })
export type ConfirmLinksBody = z.infer<typeof confirmLinksSchema>

export const changedRequirementSchema = z
  .strictObject({ ...performedFields, requirement: requirementSchema })
  .readonly()
  .meta({ id: 'ChangedRequirement', description: 'It is committed, and this is how it stands now.' })
export type ChangedRequirement = z.infer<typeof changedRequirementSchema>

const suspectLinkSchema = z
  .strictObject({
    requirement_id: requirementIdSchema.meta({ description: 'Whose link it is.' }),
    kind: z.enum(LINK_KINDS),
    id: requirementIdSchema.meta({ description: 'The other end, which changed.' }),
    from_revision: ordinalSchema.nullable().meta({ description: 'The one that somebody looked at last.' }),
    to_revision: ordinalSchema,
    changes: listOf(
      z
        .strictObject({ part: z.enum(RELIED_ON), before: listOf(z.string()), after: listOf(z.string()) })
        .readonly(),
    ),
    changed_at: instantSchema.nullable(),
    changed_by: bySchema.nullable(),
  })
  .readonly()
  .meta({
    id: 'SuspectLink',
    description:
      'The other end means something else than when somebody last looked. It hinders nobody; a person says that it still holds, or rewords what builds on it.',
  })

export const suspectLinkListSchema = z
  .strictObject({ items: listOf(suspectLinkSchema), as_of_seq: countSchema })
  .readonly()
  .meta({ id: 'SuspectLinkList' })
export type SuspectLinkList = z.infer<typeof suspectLinkListSchema>

const storyEventSchema = z
  .looseObject({ type: z.string(), at: instantSchema, by: bySchema })
  .readonly()
  .meta({ id: 'RequirementEvent', description: 'One thing that happened to it; the log keeps them all.' })

export const requirementStorySchema = z
  .strictObject({
    requirement: requirementSchema,
    issues: listOf(validationIssueSchema),
    suspect_links: listOf(suspectLinkSchema),
    story: listOf(storyEventSchema),
    came_from: listOf(requirementIdSchema),
    went_to: listOf(requirementIdSchema),
    as_of_seq: countSchema,
  })
  .readonly()
  .meta({ id: 'RequirementStory' })
export type RequirementStory = z.infer<typeof requirementStorySchema>
