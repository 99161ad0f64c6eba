export { openApi, ApiProblem, type Api, type ApiOptions, type RequestOptions } from './open-api.ts'
export {
  openSessionStream,
  type Review,
  type SendOptions,
  type SessionStream,
  type SessionStreamOptions,
} from './open-session-stream.ts'
export { sha256 } from './sha256.ts'
export type { Delivered, EndReason, Outcome, Outgoing, Passed, Status } from './happening.ts'
