export type * from './log.ts'
export { openBell, type Bell } from './bell.ts'
export { canonical } from './canonical.ts'
export {
  GENESIS,
  linkHash,
  linkPieces,
  verifyChain,
  type ChainEnd,
  type ChainVerdict,
  type Link,
} from './chain.ts'
export {
  auditCursorAfter,
  cursorAfter,
  readAuditCursor,
  readCursor,
  type AuditPlace,
  type SessionPlace,
} from './cursor.ts'
export { BadCursor, Broken, Damaged, Unavailable, WrittenByNewerVersion } from './failures.ts'
export {
  boundedLimit,
  checkReading,
  MAX_AUDIT_ENTRIES_PER_APPEND,
  MAX_CHARACTERS_PER_APPEND,
  MAX_EVENTS_PER_APPEND,
  MAX_NAME_CHARACTERS,
  MAX_THINGS_PER_READING,
  MOST_AUDIT_ROWS_PER_PAGE,
  MOST_EVENTS_PER_READ,
  MOST_HEADS_PER_PAGE,
  MOST_SESSIONS_PER_PAGE,
  prepareAppend,
} from './prepare.ts'
export {
  checkRunGrammar,
  NOTHING_OPEN,
  type OpenRun,
  type OpenRuns,
  type OpenTool,
  type OpenTurn,
  type RunEvent,
  type RunGrammarCode,
  type RunGrammarRefusal,
  type RunGrammarVerdict,
} from './run-grammar/run-grammar.ts'
export {
  MOST_UI_STATES_PER_STEP,
  UI_STATE_LIFE_MS,
  uiStatesLiveAfter,
  type UiStatePlace,
  type UiStatesCleared,
} from './ui-states.ts'
