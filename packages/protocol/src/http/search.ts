/** Searching a session by its words, and requirements of similar wording. */
import { LONGEST_SEARCH, REQUIREMENT_STATUSES } from '@parley/domain'
import * as z from 'zod'

import { countSchema, instantSchema, requirementIdSchema } from '../reports/parts.ts'
import { idOfMessageSchema, listOf } from './parts.ts'

const MOST_HITS = 100
const MOST_ALIKE = 50

export const searchQuerySchema = z.object({
  q: z
    .string()
    .min(1)
    .max(LONGEST_SEARCH)
    .meta({
      description:
        'Words that all have to be there, or a phrase in double quotes. Case and accents do not matter. The last word may be ' +
        'the beginning of one, unless a blank follows it. Where no spaces part words, they are found anywhere.',
      example: '"cancel a booking" refund',
    }),
  in: z
    .string()
    .regex(
      /^(?:messages|requirements)(?:,(?:messages|requirements))?$/,
      'write messages, requirements, or both',
    )
    .default('messages,requirements')
    .meta({ description: '`messages`, `requirements`, or both with a comma between.' }),
  limit: z.coerce.number().int().min(1).max(MOST_HITS).default(20),
  cursor: z.string().min(1).max(500).exactOptional(),
})
export type SearchQuery = z.infer<typeof searchQuerySchema>

const whereFields = {
  field: z.enum(['id', 'title', 'statement', 'acceptance_criteria', 'content']),
  index: countSchema
    .nullable()
    .meta({ description: 'Which acceptance criterion, from 0; null in other fields.' }),
  start: countSchema,
}

const foundPlaceSchema = z
  .strictObject({ ...whereFields, end: countSchema })
  .readonly()
  .meta({ id: 'FoundPlace', description: 'UTF-16 code units of the field, `start` included, `end` not.' })

const foundFields = {
  at: instantSchema.meta({ description: 'When it was said, or last changed.' }),
  phrase: z.boolean().meta({ description: 'It holds the words as they were typed, one behind the other.' }),
  together: z.boolean().meta({ description: 'One of its fields holds all of the words.' }),
  hits: countSchema.meta({ description: 'In how many places; 100 stands for 100 and more.' }),
  places: listOf(foundPlaceSchema).meta({ description: 'The first 20, in the order of reading.' }),
  excerpt: z
    .strictObject({ ...whereFields, text: z.string() })
    .readonly()
    .meta({ description: 'What stands in the field from `start` on, around the first place.' }),
}

export const searchHitSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('requirement'),
        id: requirementIdSchema,
        status: z.enum(REQUIREMENT_STATUSES),
        title: z.string(),
        ...foundFields,
      })
      .readonly(),
    z
      .strictObject({
        kind: z.literal('message'),
        id: idOfMessageSchema,
        role: z.enum(['user', 'assistant']),
        speaker: z.string().nullable(),
        ...foundFields,
      })
      .readonly(),
  ])
  .meta({ id: 'SearchHit' })
export type SearchHitView = z.infer<typeof searchHitSchema>

export const searchPageSchema = z
  .strictObject({
    basis: z.literal('words').meta({ description: 'What was compared: words, not meaning.' }),
    items: listOf(searchHitSchema).meta({
      description:
        'Best first: those with the words as typed, then those with all words in one field, then by hits, then the latest.',
    }),
    next_cursor: z.string().nullable().meta({ description: 'For the next page; null on the last one.' }),
    count: countSchema.meta({ description: 'How many there are on all pages.' }),
    as_of_seq: countSchema,
  })
  .readonly()
  .meta({ id: 'SearchPage' })
export type SearchPageView = z.infer<typeof searchPageSchema>

export const similarQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(MOST_ALIKE).default(10),
})
export type SimilarQuery = z.infer<typeof similarQuerySchema>

export const similarRequirementsSchema = z
  .strictObject({
    basis: z.literal('words').meta({ description: 'What was compared: words, not meaning.' }),
    items: listOf(
      z
        .strictObject({
          requirement_id: requirementIdSchema,
          title: z.string(),
          statement: z.string(),
          status: z.enum(REQUIREMENT_STATUSES),
          inferred: z.boolean(),
          score: z
            .number()
            .min(0)
            .max(1)
            .meta({
              description:
                'How much of the wording is shared: 1 is the same words, 0 none; forms of words and small words as “the”, “shall” and “not” ' +
                'do not count. Words that few requirements of the session have ' +
                'count more. What is asked for and what for are compared apart, and the larger counts. Below 0.3 nothing is told; ' +
                'from 0.7 on about half ask for the same thing, which only a person can say.',
            }),
        })
        .readonly(),
    ).meta({ description: 'Requirements in force, most alike first.' }),
    as_of_seq: countSchema,
  })
  .readonly()
  .meta({
    id: 'SimilarRequirements',
    example: {
      basis: 'words',
      items: [
        {
          requirement_id: 'REQ-007',
          title: 'Cancelling a booking',
          statement: 'The system shall let visitors cancel a booking until the day before.',
          status: 'proposed',
          inferred: false,
          score: 0.78,
        },
      ],
      as_of_seq: 42,
    },
  })
export type SimilarRequirementsView = z.infer<typeof similarRequirementsSchema>
