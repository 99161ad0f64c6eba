/** What crosses the wire over HTTP: a schema and a type for every request and response. */
export * from './audit.ts'
export * from './coverage.ts'
export * from './documents.ts'
export * from './export.ts'
export * from './health.ts'
export * from './identity.ts'
export * from './issues.ts'
export * from './messages.ts'
export {
  performedSchema,
  pageQuerySchema,
  requirementIdInPathSchema,
  sessionIdSchema,
  turnIdSchema,
  type PageQuery,
  type PerformedAnswer,
} from './parts.ts'
export * from './problem.ts'
export * from './requirements.ts'
export * from './search.ts'
export * from './sessions.ts'
export * from './state.ts'
