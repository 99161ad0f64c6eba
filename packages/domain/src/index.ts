export { accept, refuse, type Decision } from './decision.ts'
export {
  isRequirementId,
  messageId,
  requirementId,
  sessionId,
  sourceId,
  type MessageId,
  type RequirementId,
  type SessionId,
  type SourceId,
} from './ids.ts'
export {
  KEPT_BECAUSE,
  type Evidence,
  type KeptBecause,
  type Message,
  type Place,
  type Source,
  type Withdrawal,
} from './message/message.ts'
export {
  LINK_KINDS,
  PRIORITIES,
  QUALITIES,
  REQUIREMENT_STATUSES,
  RELIED_ON,
  REQUIREMENT_TYPES,
  type AcceptanceCriterion,
  type Link,
  type LinkKind,
  type Priority,
  type ProducedBy,
  type Quality,
  type ReliedOn,
  type Requirement,
  type RequirementDraft,
  type RequirementStatus,
  type RequirementType,
  type Seen,
  type Suspicion,
} from './requirement/requirement.ts'
export {
  ISSUE_TYPES,
  SEVERITIES,
  type Finding,
  type IssueType,
  type Severity,
  type ValidationIssue,
} from './validation/validation-issue.ts'
export { ASIDE_REASONS, type AsideReason, type Outcome, type SentenceOutcome } from './coverage/coverage.ts'
export { isInstant } from './text/instant.ts'
export { unstorableAt, type Unstorable } from './text/storable.ts'
export { apply, replay } from './session/apply.ts'
export { emptySession, type PublishedVersion, type Reviewed, type SessionState } from './session/state.ts'
export type {
  DraftChanges,
  EventOf,
  NewRequirement,
  RequirementEvent,
  SessionEvent,
  SessionEventType,
} from './session/events.ts'
export type { By, Occasion } from './session/occasion.ts'
export { allRequirements, findMessage, findQuestion, findRequirement, findSource } from './session/find.ts'
export { lineageOf, storyOf, touchedBy, type Lineage } from './session/story.ts'
export { foldInPieces, foldText, type FoldedText } from './search/fold-text.ts'
export {
  MOST_PLACES,
  openTally,
  placesIn,
  type SearchPlace,
  type SearchRank,
} from './search/find-in-texts.ts'
export { LONGEST_SEARCH, readSearch, type Search } from './search/read-search.ts'
export { openSession, type OpenSession } from './session/open-session.ts'
export { withdrawSource, previewWithdrawal, type WithdrawSource } from './message/withdraw-source.ts'
export { restoreSource } from './message/restore-source.ts'
export { isWithdrawn, messagesOfSource, standing, withdrawnSourceOf } from './message/withdrawn.ts'
export { isWithSource } from './message/brought-by.ts'
export { addSource } from './message/add-source.ts'
export { LARGEST_IMPORT, LONGEST_MESSAGE } from './message/bounds.ts'
export { recordMessage, withoutByteOrderMark } from './message/record-message.ts'
export { evidenceRefusal, type EvidenceRefusal } from './message/evidence-lock.ts'
export { proposeRequirement, type ProposeRequirement } from './requirement/propose-requirement.ts'
export { inferRequirement, type InferRequirement } from './requirement/infer-requirement.ts'
export { reviseRequirement, type ReviseRequirement } from './requirement/revise-requirement.ts'
export { refineRequirement, type RefineRequirement } from './requirement/refine-requirement.ts'
export { splitRequirement, type SplitPart, type SplitRequirement } from './requirement/split-requirement.ts'
export { mergeRequirements, type MergeRequirements } from './requirement/merge-requirements.ts'
export { supersedeRequirement, type SupersedeRequirement } from './requirement/supersede-requirement.ts'
export { retireRequirement, type RetireRequirement } from './requirement/retire-requirement.ts'
export { restoreRequirement, type RestoreRequirement } from './requirement/restore-requirement.ts'
export { decideRequirement, type DecideRequirement } from './requirement/decide-requirement.ts'
export { confirmLinks, type ConfirmLinks } from './requirement/confirm-links.ts'
export { setPriority, type SetPriority } from './requirement/set-priority.ts'
export { readPriority, type ReadPriority } from './requirement/read-priority.ts'
export {
  suspectLinks,
  suspectLinksOf,
  type SuspectChange,
  type SuspectLink,
} from './requirement/suspect-links.ts'
export { wordingAt } from './requirement/wording-at.ts'
export {
  readRequirement,
  withQuotes,
  withWords,
  type RequirementWithQuotes,
} from './requirement/read-requirement.ts'
export { isConfidence } from './requirement/draft-refusal.ts'
export { isInForce, type Addressed } from './requirement/in-force.ts'
export { gravestPerPlace } from './validation/gravest-per-place.ts'
export { reportIssues, type ReportIssues } from './validation/report-issues.ts'
export { recordCoverage, type RecordCoverage } from './coverage/record-coverage.ts'
export { coverageOf, type Coverage, type Unheard } from './coverage/coverage-of.ts'
export { isOpenQuestion, questionId, type Question, type QuestionId } from './question/question.ts'
export { askQuestion, type AskQuestion } from './question/ask-question.ts'
export { answerQuestion, type AnswerQuestion } from './question/answer-question.ts'
export { withdrawQuestion, type WithdrawQuestion } from './question/withdraw-question.ts'
export type { PublishedSection, Section, Sha256 } from './document/section.ts'
export { composeDocument, type DocumentOptions } from './document/compose-document.ts'
export type { Term } from './document/parts/frame-sections.ts'
export { renderMarkdown, sectionText } from './document/render-markdown.ts'
export {
  compareDocuments,
  sealDocument,
  type DocumentComparison,
  type SealedDocument,
} from './document/seal-document.ts'
export {
  AGENTS,
  MAIN_THREAD,
  runId,
  toolCallId,
  turnId,
  type AgentName,
  type ReviewDecision,
  type Run,
  type RunId,
  type RunStatus,
  type ToolCall,
  type ToolCallId,
  type Trigger,
  type Turn,
  type TurnId,
  type TurnOutcome,
  type Verdict,
} from './turn/turn.ts'
export { EDGES, ENTRY, MOST_ATTEMPTS, MOST_ITERATIONS, TOOLS, type Edge } from './turn/graph.ts'
export { next, openTurn, type Next } from './turn/next.ts'
export { requestCancel, type RequestCancel } from './turn/request-cancel.ts'
export {
  blocksApproval,
  reviewDocument,
  type ReviewDocument,
  type ReviewRefusal,
} from './review/review-document.ts'
export {
  dismissIssue,
  isDismissed,
  openIssues,
  type DismissIssue,
  type Dismissal,
} from './validation/dismiss-issue.ts'
export { accountForSentence } from './coverage/account-for-sentence.ts'
export { changeSession, deleteSession, type ChangeSession } from './session/change-session.ts'
export {
  APPROVAL_STATUSES,
  SESSION_STATUSES,
  type ApprovalStatus,
  type SessionChanges,
  type SessionStatus,
} from './session/settings.ts'
export {
  ACTIONS,
  LANE_OF_TIER,
  mayDo,
  ROLES,
  TIERS,
  type Action,
  type Principal,
  type Role,
  type Tier,
} from './access/access.ts'
export { publishDocument, sectionsOfVersion } from './document/publish-document.ts'
export { spliced, splicesBetween, type SectionSplice } from './document/splices.ts'
export { openComposer, type Composed, type Composer, type KeptSection } from './document/open-composer.ts'
export { escapeMarkdown, quoteMarkdown } from './document/escape-markdown.ts'
export type { Refusal, RefusalCode, RefusalOf } from './refusal/refusal.ts'
export { REFUSAL_CODES, refusalMessage } from './refusal/refusal-message.ts'
