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
export type { Environment, InputFile, Similarity, SimilarIndex, SimilarSession } from './ports.ts'
export type * from './workspace/workspace.ts'
export { RIGHT_FOR } from './workspace/workspace.ts'
export { openWorkspace, type WorkspaceOptions } from './workspace/open-workspace.ts'
export { MOST_EVENTS, MOST_REQUIREMENTS } from './workspace/bounds.ts'
export { requirementRead, stateView, type RequirementRead, type StateView } from './workspace/state-view.ts'
export {
  compareVersions,
  documentVersion,
  rdEvent,
  type RdEvent,
  type SectionChange,
  type VersionComparison,
} from './workspace/document-version.ts'
export type {
  HitKey,
  SearchAsked,
  Searched,
  SearchHit,
  SearchPage,
  SimilarPage,
  SimilarRequirement,
} from './search/found.ts'
export type { ExportAsked, ExportedFile } from './export/export-session.ts'
export type { ExportFormat, Origin, SealedOrigin } from './export/origin.ts'
export { eventsOfExport, type HistoryEvent } from './export/session-history.ts'
export { runtimeTimers, type Timers } from './timers.ts'
export type { Reading, ReadingRequest } from '@parley/agents'
export { auditEntries } from './audit/audit-entries.ts'
export { sessionRow } from './session/session-row.ts'
export { verifyFile, type FileFault, type FileFaultCode, type FileVerdict } from './verify/verify-file.ts'
export { verifyLog, type LogFault, type LogVerdict } from './verify/verify-log.ts'
export { MOST_PROPOSALS, reanalyzeSession, type Reanalyzing } from './reanalyze/reanalyze-session.ts'
export {
  PROPOSAL_KINDS,
  type Change,
  type LastWords,
  type ProposalKind,
  type ProposalOf,
  type ReadAs,
  type Reanalysis,
  type ReanalysisProposal,
  type Standing,
  type Wording,
} from './reanalyze/proposal.ts'
