/** What `parley lint --format json` prints: one report for each file. */
import * as z from 'zod'

import { lintFindingSchema } from './finding.ts'
import { confidenceSchema, offsetSchema, ordinalSchema } from './parts.ts'

const statementSchema = z
  .strictObject({
    text: z.string(),
    start: offsetSchema,
    end: offsetSchema,
    line: ordinalSchema,
    confidence: confidenceSchema,
  })
  .readonly()
  .meta({ id: 'LintedStatement', description: 'A requirement statement that was found.' })

export const lintReportSchema = z
  .strictObject({
    file: z.string(),
    statements: z.array(statementSchema).readonly(),
    findings: z.array(lintFindingSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'LintReport' })

export const lintReportsSchema = z.array(lintReportSchema).readonly()
