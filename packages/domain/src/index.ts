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
export type { Evidence, Message, Place, Source } from './message/message.ts'
export {
  LINK_KINDS,
  PRIORITIES,
  QUALITIES,
  REQUIREMENT_STATUSES,
  REQUIREMENT_TYPES,
  type AcceptanceCriterion,
  type Link,
  type LinkKind,
  type Priority,
  type ProducedBy,
  type Quality,
  type Requirement,
  type RequirementDraft,
  type RequirementStatus,
  type RequirementType,
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
