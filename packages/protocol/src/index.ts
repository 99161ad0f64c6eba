export * from './http/index.ts'
export { jsonSchemas, type JsonSchema, type SchemaFile } from './json-schemas.ts'
export { rulesFileSchema, ruleLevelSchema, type RulesFile } from './files/rules-file.ts'
export {
  analysisSchema,
  analyzeInputSchema,
  analyzeOutputSchema,
  LINE_CODES,
  lineErrorSchema,
} from './reports/analysis.ts'
export { extractionReportSchema } from './reports/extraction-report.ts'
export { findingSchema, lintFindingSchema, validationIssueSchema } from './reports/finding.ts'
export { lintReportSchema, lintReportsSchema } from './reports/lint-report.ts'
export {
  reanalysesSchema,
  reanalysisProposalSchema,
  reanalysisSchema,
  type ReanalysisView,
} from './reports/reanalysis.ts'
export {
  confidenceSchema,
  instantSchema,
  messageIdSchema,
  offsetSchema,
  requirementIdSchema,
} from './reports/parts.ts'
export { evidenceSchema, requirementSchema } from './reports/requirement.ts'
export * from './frames/index.ts'
export { DIALECTS, type Dialect, type DialectName } from './dialects/index.ts'
