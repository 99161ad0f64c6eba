export {
  environmentWith,
  SERVICES,
  testEnvironment,
  type Service,
  type TestEnvironment,
} from './environment.ts'
export {
  findProgram,
  freePort,
  letsPeopleIn,
  needs,
  openDesk,
  output,
  postgresPrograms,
  postgresUser,
  reasonToSkip,
  START_TRIES,
  startLeashed,
  startUntilReady,
  stopServices,
  type Addresses,
  type CanSkip,
  type Desk,
  type Leashed,
  type Running,
  type ServiceSource,
  type StartUp,
} from './services/index.ts'
export { aMessage, aSource, evidenceIn, setAside } from './builders/a-message.ts'
export { aDraft, anIssue, aRequirement, producedByAnalyst } from './builders/a-requirement.ts'
export { aDocument, after, aSession } from './builders/a-session.ts'
export { anna, anOccasion, extraction, START } from './builders/occasions.ts'
export { steps, takeSteps, type Step } from './generators/steps.ts'
export { holdTalk, talks, type Happening } from './generators/talks.ts'
export { anyText, hostileText, storableText } from './generators/texts.ts'
