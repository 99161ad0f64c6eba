/** Requirements for tests: whatever does not matter is filled in. */
import {
  requirementId,
  type ProducedBy,
  type Requirement,
  type RequirementDraft,
  type RequirementId,
  type ValidationIssue,
} from '@parley/domain'
import { START } from './occasions.ts'

export const producedByAnalyst: ProducedBy = {
  engine: 'parley-analyst',
  version: '1',
  rule: 'modal.must',
  model: null,
  prompt_hash: null,
}

export function aDraft(overrides: Partial<RequirementDraft> = {}): RequirementDraft {
  return {
    title: 'Log in with email and password',
    statement: 'The system shall let users log in with email and password.',
    type: 'functional',
    quality: null,
    actor: 'User',
    action: 'log in',
    object: 'email and password',
    condition: null,
    acceptance_criteria: [{ text: 'A user with a valid password is let in.', origin: 'suggested' }],
    priority: 'must',
    priority_label: null,
    confidence: 0.9,
    rationale: 'It was said with “must”.',
    produced_by: producedByAnalyst,
    links: [],
    ...overrides,
  }
}

/** `REQ-001` unless told otherwise. */
export function aRequirement(overrides: Partial<Requirement> = {}): Requirement {
  return {
    ...aDraft(),
    id: requirementId(1, overrides.inferred ?? false),
    inferred: false,
    source_refs: [],
    evidence: [],
    status: 'proposed',
    revision: 1,
    created_at: START,
    updated_at: START,
    ...overrides,
  }
}

export function anIssue(
  requirement_id: RequirementId,
  overrides: Partial<ValidationIssue> = {},
): ValidationIssue {
  return {
    rule: 'INCOSE-R7',
    issue_type: 'ambiguous_adjective_adverb',
    severity: 'warning',
    start: 0,
    end: 3,
    message: 'This is ambiguous',
    suggestion: 'Say how much',
    requirement_id,
    related_id: null,
    ...overrides,
  }
}
