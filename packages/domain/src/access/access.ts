/**
 * Who may do what: one table, asked at every door.
 *
 * A door first finds what is asked for within the principal's own tenant, so
 * what is foreign looks like what is not there; then it asks here.
 *
 * @critical
 */
export const ROLES = ['owner', 'editor', 'reviewer', 'viewer'] as const
export type Role = (typeof ROLES)[number]

export const TIERS = ['free', 'pro', 'enterprise'] as const
export type Tier = (typeof TIERS)[number]

/** Where the turns of a tier wait: a lower lane is served first, and within one who has waited for longest. */
export const LANE_OF_TIER: Readonly<Record<Tier, number>> = { enterprise: 0, pro: 1, free: 2 }

/** Who asks: every call has one. Agents act for one and can do no more than they. */
export interface Principal {
  readonly tenant_id: string
  readonly user_id: string
  /** As people call them. */
  readonly name: string
  readonly role: Role
  readonly tier: Tier
  /** Asked with a key, by a program, and not by a person who is signed in. */
  readonly by_key?: true
  /** The network address that asks, where there is one. It gives no right and takes none: the audit notes it. */
  readonly address?: string
}

export const ACTIONS = ['read', 'create', 'say', 'edit', 'review', 'delete', 'observe', 'audit'] as const
/** `edit`: requirements, issues, coverage, settings. `observe`: metrics of the server. `audit`: who did what. */
export type Action = (typeof ACTIONS)[number]

const ACCESS: Readonly<Record<Role, readonly Action[]>> = {
  owner: ['read', 'create', 'say', 'edit', 'review', 'delete', 'observe', 'audit'],
  editor: ['read', 'create', 'say', 'edit'],
  reviewer: ['read', 'say', 'review'],
  viewer: ['read'],
}

/** A key may do what its owner may, but never approve: that needs a person. */
export function mayDo({ role, by_key }: Pick<Principal, 'role' | 'by_key'>, action: Action): boolean {
  return ACCESS[role].includes(action) && !(by_key === true && action === 'review')
}
