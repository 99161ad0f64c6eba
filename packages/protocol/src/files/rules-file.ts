/**
 * What a project sets of its own for the rules: the file `parley.rules.json`.
 *
 * Only the shape is checked here. Which rules and word lists there are is known to
 * the analyst; whoever reads the file asks there, so that a slip of the pen in a
 * name is told and never just without effect.
 */
import { SEVERITIES } from '@parley/domain'
import * as z from 'zod'

const wordsSchema = z
  .array(z.string().min(1).max(100))
  .max(1000)
  .readonly()
  .meta({ description: 'Words or phrases; upper and lower case are the same.' })

export const ruleLevelSchema = z.enum([...SEVERITIES, 'off'])

export const rulesFileSchema = z
  .strictObject({
    $schema: z.string().exactOptional().meta({ description: 'For editors.' }),
    severities: z
      .record(z.string(), ruleLevelSchema)
      .readonly()
      .exactOptional()
      .meta({ description: 'What a rule weighs here, by its id: INCOSE-R7.' }),
    words: z
      .record(
        z.string(),
        z.strictObject({ add: wordsSchema.exactOptional(), remove: wordsSchema.exactOptional() }).readonly(),
      )
      .readonly()
      .exactOptional()
      .meta({ description: 'Words added to and taken from a word list, by its name: vague.' }),
    terms: wordsSchema
      .exactOptional()
      .meta({ description: 'Terms that are defined elsewhere: Case Manager.' }),
    acronyms: z
      .record(z.string().min(1).max(20), z.string().max(200))
      .readonly()
      .exactOptional()
      .meta({ description: 'Acronyms with what they stand for.' }),
  })
  .readonly()
  .meta({ id: 'RulesFile', description: 'What a project sets of its own for the rules.' })

export type RulesFile = z.output<typeof rulesFileSchema>
