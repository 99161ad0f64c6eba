/** What a session is called and where it stands: the settings people change, guarded by `version`. */
export const SESSION_STATUSES = ['active', 'reviewing', 'approved', 'archived'] as const
export type SessionStatus = (typeof SESSION_STATUSES)[number]

export const APPROVAL_STATUSES = ['pending', 'approved', 'changes_requested'] as const
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number]

export interface SessionChanges {
  readonly project_name?: string
  readonly persona_type?: string | null
  readonly status?: SessionStatus
}
