/** Coverage: what became of every sentence that was said, and taking one that nobody took. */
import { ASIDE_REASONS } from '@parley/domain'
import * as z from 'zod'

import { countSchema, offsetSchema, requirementIdSchema } from '../reports/parts.ts'
import { idOfMessageSchema, listOf, reasonSchema } from './parts.ts'

const place = { message_id: idOfMessageSchema, start: offsetSchema, end: offsetSchema }

const sentenceSchema = z
  .strictObject({
    ...place,
    text: z.string(),
    outcome: z.enum(['requirement', 'refined', 'edited', 'answered', 'set_aside']),
    requirement_id: requirementIdSchema.nullable(),
    reason: z.enum(ASIDE_REASONS).nullable().meta({ description: 'Why it was set aside.' }),
    why: z.string().meta({ description: 'One line in words.' }),
  })
  .readonly()
  .meta({ id: 'Sentence' })

export const sessionCoverageSchema = z
  .strictObject({
    sentences: countSchema.meta({ description: 'A message that was not read yet counts as one.' }),
    accounted: countSchema,
    items: listOf(sentenceSchema),
  })
  .readonly()
  .meta({ id: 'SessionCoverage' })
export type SessionCoverage = z.infer<typeof sessionCoverageSchema>

export const takeSentenceSchema = z
  .strictObject(place)
  .meta({ id: 'TakeSentence', example: { message_id: 'msg_1', start: 0, end: 42 } })
export type TakeSentence = z.infer<typeof takeSentenceSchema>

export const setSentenceAsideSchema = z
  .strictObject({ ...place, reason: z.enum(ASIDE_REASONS), why: reasonSchema })
  .meta({
    id: 'SetSentenceAside',
    example: {
      message_id: 'msg_1',
      start: 0,
      end: 42,
      reason: 'out_of_scope',
      why: 'Another team does this.',
    },
  })
export type SetSentenceAside = z.infer<typeof setSentenceAsideSchema>
