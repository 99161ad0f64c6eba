/**
 * The types of the use cases and the published schemas say the same, both ways.
 *
 * The comparison is made by the compiler (`npm run typecheck`); what runs here
 * only names it.
 */
import type { Analysis, AnalyzeInput } from '@parley/analyst'
import type { ExtractionReport, LintReport, Reanalysis } from '@parley/application'
import {
  LINE_CODES,
  type analysisSchema,
  type analyzeInputSchema,
  type extractionReportSchema,
  type lintReportSchema,
  type reanalysisSchema,
} from '@parley/protocol'
import { describe, expect, expectTypeOf, it } from 'vitest'

import type { LineCode } from './input/analyze-line.ts'

/** What a schema gives; spelled out, because zod is no dependency here. */
type Given<Schema extends { _zod: { output: unknown } }> = Schema['_zod']['output']

describe('types and schemas', () => {
  it('of an extraction agree', () => {
    expectTypeOf<Given<typeof extractionReportSchema>>().toExtend<ExtractionReport>()
    expectTypeOf<ExtractionReport>().toExtend<Given<typeof extractionReportSchema>>()
  })

  it('of an analysis agree', () => {
    expectTypeOf<Given<typeof analysisSchema>>().toExtend<Analysis>()
    expectTypeOf<Analysis>().toExtend<Given<typeof analysisSchema>>()
  })

  it('of what is analyzed agree', () => {
    expectTypeOf<Given<typeof analyzeInputSchema>>().toExtend<AnalyzeInput>()
    expectTypeOf<AnalyzeInput>().toExtend<Given<typeof analyzeInputSchema>>()
  })

  it('of a lint report agree', () => {
    expectTypeOf<Given<typeof lintReportSchema>>().toExtend<LintReport>()
    expectTypeOf<LintReport>().toExtend<Given<typeof lintReportSchema>>()
  })

  it('of a reanalysis agree', () => {
    expectTypeOf<Given<typeof reanalysisSchema>>().toExtend<Reanalysis>()
    expectTypeOf<Reanalysis>().toExtend<Given<typeof reanalysisSchema>>()
  })

  it('of a line that cannot be analyzed agree', () => {
    expectTypeOf<LineCode>().toEqualTypeOf<(typeof LINE_CODES)[number]>()
    expect(LINE_CODES).toContain('NOT_JSON' satisfies LineCode)
  })
})
