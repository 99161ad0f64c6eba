/** What goes into `parley analyze --jsonl` and what comes out: one object on each line. */
import { QUALITIES, REQUIREMENT_TYPES } from '@parley/domain'
import * as z from 'zod'

import { findingSchema } from './finding.ts'
import { confidenceSchema } from './parts.ts'

const sentencesSchema = z.array(z.string()).readonly()

/** Other fields may come along and mean nothing. */
/** Given back as it came. */
export const lineIdSchema = z.union([z.string(), z.number()])

export const analyzeInputSchema = z
  .object({
    id: lineIdSchema,
    text: z.string(),
    heading: z.string().exactOptional().meta({
      description: 'The heading the sentence stands under, or a path of headings: "Features > Export".',
    }),
    speaker: z.string().exactOptional(),
    before: sentencesSchema.exactOptional().meta({
      description: 'Sentences before it, the nearest last; one that ends with a colon introduces it.',
    }),
    after: sentencesSchema.exactOptional().meta({ description: 'Sentences after it, the nearest first.' }),
  })
  .readonly()
  .meta({ id: 'AnalyzeInput', description: 'A sentence, and what stands around it.' })

export const analysisSchema = z
  .strictObject({
    id: lineIdSchema,
    requirement: z.boolean(),
    confidence: confidenceSchema,
    unsure: z.boolean().meta({
      description: 'The answer in `requirement` is little better than a guess: ask, rather than rely on it.',
    }),
    type: z.enum(REQUIREMENT_TYPES).nullable().meta({ description: 'Null when it is no requirement.' }),
    quality: z
      .enum(QUALITIES)
      .nullable()
      .meta({ description: 'Null when functional or data, or no requirement.' }),
    pattern: z.enum(['ubiquitous', 'event', 'state', 'optional', 'unwanted', 'complex', 'story', 'none']),
    actor: z.string().nullable(),
    action: z.string().nullable(),
    object: z.string().nullable(),
    condition: z.string().nullable(),
    conditional: z.boolean(),
    passive: z.boolean(),
    persona: z.string().nullable().meta({ description: 'The role of a user story as written.' }),
    benefit: z.string().nullable().meta({ description: 'What stands after "so that".' }),
    entities: z
      .array(z.string())
      .readonly()
      .meta({ description: 'Noun phrases of the whole sentence, verbatim.' }),
    issues: z.array(findingSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'Analysis', description: 'Everything read from one sentence.' })

/** Codes are public: they may be added to, never reused or renamed. */
export const LINE_CODES = [
  'LINE_TOO_LONG',
  'NOT_UTF8',
  'NOT_JSON',
  'NOT_AN_OBJECT',
  'FIELD_MISSING',
  'FIELD_INVALID',
  'TEXT_NOT_STORABLE',
  'ANALYSIS_FAILED',
] as const

export const lineErrorSchema = z
  .strictObject({
    id: lineIdSchema.nullable(),
    error: z.strictObject({ code: z.enum(LINE_CODES), message: z.string().min(1) }).readonly(),
  })
  .readonly()
  .meta({ id: 'LineError', description: 'In the place of a line that cannot be used.' })

/** A line that comes out. */
export const analyzeOutputSchema = z.union([analysisSchema, lineErrorSchema])
