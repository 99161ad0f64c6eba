/** The server, for whatever starts it. */
export { CannotStart } from './cannot-start.ts'
export {
  BackupRefused,
  backUp,
  openKept,
  openMigrations,
  openParley,
  restore,
  type BackupSummary,
  type Outfit,
  type Parley,
} from './compose.ts'
export type { KeptSessions } from './kept-sessions.ts'
export {
  BadSettings,
  configure,
  LOG_LEVELS,
  type LogLevel,
  type Settings,
  type Variables,
} from './configure.ts'
