export { drive, type Agent, type Conclusion, type Pace, type People, type View } from './agent.ts'
export { agentNamed, BUILT_IN, type Agents } from './agents.ts'
export type { Findings } from './findings.ts'
export { openMind, type Mind, type MindOptions } from './mind.ts'
export type { Reading, ReadingRequest } from './reading.ts'
export type {
  Converse,
  Extract,
  Heard,
  Infer,
  Meant,
  Proposal,
  Review,
  Synthesise,
  Validate,
} from './proposal.ts'
export { draftFrom } from './extraction/draft-from.ts'
export { knownOf } from './inference/known-of.ts'
export { findingsOf } from './validation/findings-of.ts'
export { idsIn, questionsOf, type AskedAbout } from './review/questions-of.ts'
export { countInForce } from './count-in-force.ts'
export { touchedIn } from './touched-in.ts'
export { NOT_THERE } from './extraction/why.ts'
