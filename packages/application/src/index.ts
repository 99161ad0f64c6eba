export { extractRequirements, type ExtractionResult } from './extract-requirements.ts'
export type {
  CoverageView,
  ExtractionReport,
  QuestionView,
  RequirementView,
  SourceFile,
  SourceSummary,
  UnheardSentence,
} from './extraction-report.ts'
export type { LintedStatement, LintFinding, LintReport } from './lint-report.ts'
export { lintSpecification, type LintOptions } from './lint-specification.ts'
export type { Environment, InputFile } from './ports.ts'
