export { needs, openDesk, reasonToSkip, stopServices, type CanSkip, type Desk } from './needs.ts'
export { findProgram, freePort, output, startLeashed, type Leashed } from './programs.ts'
export type { Addresses, Running, ServiceSource } from './service.ts'
export { START_TRIES, startUntilReady, type StartUp } from './start-up.ts'
