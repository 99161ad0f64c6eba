/** A requirement as it crosses out: with the quotes of its evidence filled in. */
import { LINK_KINDS, PRIORITIES, QUALITIES, REQUIREMENT_STATUSES, REQUIREMENT_TYPES } from '@parley/domain'
import * as z from 'zod'

import {
  confidenceSchema,
  instantSchema,
  messageIdSchema,
  offsetSchema,
  ordinalSchema,
  requirementIdSchema,
} from './parts.ts'

export const evidenceSchema = z
  .strictObject({
    message_id: messageIdSchema,
    start: offsetSchema,
    end: offsetSchema,
    quote: z.string().min(1),
  })
  .readonly()
  .meta({ id: 'Evidence', description: 'The quote is exactly what stands from start to end (end excluded).' })

export const acceptanceCriterionSchema = z
  .strictObject({ text: z.string().min(1), origin: z.enum(['said', 'suggested']) })
  .readonly()
  .meta({
    id: 'AcceptanceCriterion',
    description: 'How to tell that it holds; said by people, or suggested.',
  })

const linkSchema = z
  .strictObject({ kind: z.enum(LINK_KINDS), id: requirementIdSchema, suspect: z.boolean() })
  .readonly()
  .meta({ id: 'Link', description: 'Suspect: the other end changed since a person last looked.' })

const producedBySchema = z
  .strictObject({
    engine: z.string().min(1),
    version: z.string(),
    rule: z.string().nullable(),
    model: z.string().nullable(),
    prompt_hash: z.string().nullable(),
  })
  .readonly()
  .meta({ id: 'ProducedBy', description: 'Who wrote this wording: enough to produce it again.' })

export const requirementSchema = z
  .strictObject({
    id: requirementIdSchema,
    title: z.string().min(1),
    statement: z.string().min(1),
    type: z.enum(REQUIREMENT_TYPES),
    quality: z.enum(QUALITIES).nullable().meta({ description: 'Null when functional or data.' }),
    actor: z.string().nullable(),
    action: z.string().nullable(),
    object: z.string().nullable(),
    condition: z.string().nullable(),
    acceptance_criteria: z.array(acceptanceCriterionSchema).readonly(),
    priority: z.enum(PRIORITIES),
    priority_label: z
      .string()
      .nullable()
      .meta({ description: 'The word that was used when it was not MoSCoW.' }),
    confidence: confidenceSchema,
    inferred: z.boolean(),
    rationale: z.string(),
    produced_by: producedBySchema,
    source_refs: z.array(messageIdSchema).readonly(),
    evidence: z.array(evidenceSchema).readonly(),
    links: z.array(linkSchema).readonly(),
    status: z.enum(REQUIREMENT_STATUSES),
    revision: ordinalSchema,
    created_at: instantSchema,
    updated_at: instantSchema,
  })
  .readonly()
  .meta({ id: 'Requirement', description: 'One thing that must hold, with the words it came from.' })
