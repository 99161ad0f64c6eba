/**
 * Names of things, as they read in a log: the prefix tells what a thing is.
 *
 * The types are branded so that a message id cannot stand where a requirement id
 * is wanted; the brand exists only in the type system.
 */
export type MessageId = string & { readonly __brand: 'MessageId' }
export type SourceId = string & { readonly __brand: 'SourceId' }
export type SessionId = string & { readonly __brand: 'SessionId' }
/** `REQ-001` for what was said, `REQ-INF-001` for what was inferred. Stable for ever. */
export type RequirementId = string & { readonly __brand: 'RequirementId' }

export const messageId = (id: string): MessageId => id as MessageId
export const sourceId = (id: string): SourceId => id as SourceId
export const sessionId = (id: string): SessionId => id as SessionId

/** The nth requirement's id, from 1; at least three digits, more when they are needed. */
export function requirementId(number: number, inferred: boolean): RequirementId {
  const digits = String(number).padStart(3, '0')
  return (inferred ? `REQ-INF-${digits}` : `REQ-${digits}`) as RequirementId
}

const REQUIREMENT_ID = /^REQ-(?:INF-)?\d{3,}$/

export function isRequirementId(text: string): text is RequirementId {
  return REQUIREMENT_ID.test(text)
}
