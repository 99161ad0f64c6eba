/** What `parley extract --format json` prints. */
import { ASIDE_REASONS } from '@parley/domain'
import * as z from 'zod'

import { validationIssueSchema } from './finding.ts'
import { countSchema, messageIdSchema, offsetSchema, requirementIdSchema, sha256Schema } from './parts.ts'
import { requirementSchema } from './requirement.ts'

const sourceFileSchema = z
  .strictObject({
    message_id: messageIdSchema,
    name: z.string(),
    format: z.enum(['text', 'markdown', 'vtt', 'srt']),
    characters: countSchema.meta({ description: 'UTF-16 code units of the decoded text.' }),
    sha256: sha256Schema.meta({ description: 'Of the decoded text in UTF-8.' }),
  })
  .readonly()
  .meta({ id: 'SourceFile' })

const sourceSchema = z
  .strictObject({
    name: z.string(),
    genre: z.enum(['specification', 'story', 'talk', 'review', 'brief']),
    participants: z.array(z.string()).readonly(),
    files: z.array(sourceFileSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'Source' })

const questionSchema = z
  .strictObject({
    id: z.string().min(1),
    text: z.string().min(1),
    why: z.string().meta({ description: 'Why it matters, in one line.' }),
    kind: z.string(),
    requirement_ids: z.array(requirementIdSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'Question', description: 'What to ask people; the first is the one that matters most.' })

const unheardSchema = z
  .strictObject({
    message_id: messageIdSchema,
    text: z.string(),
    start: offsetSchema,
    end: offsetSchema,
    reason: z.enum(ASIDE_REASONS),
    why: z.string(),
  })
  .readonly()
  .meta({ id: 'UnheardSentence', description: 'A sentence that led to no requirement, and why.' })

const coverageSchema = z
  .strictObject({
    sentences: countSchema,
    accounted: countSchema,
    unheard: z.array(unheardSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'Coverage', description: 'Every sentence is accounted for.' })

export const extractionReportSchema = z
  .strictObject({
    source: sourceSchema,
    requirements: z.array(requirementSchema).readonly(),
    issues: z.array(validationIssueSchema).readonly(),
    questions: z.array(questionSchema).readonly(),
    coverage: coverageSchema,
  })
  .readonly()
