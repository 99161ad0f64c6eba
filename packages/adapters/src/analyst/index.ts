export { openAnalystThread, type AnalystThread } from './open-analyst-thread.ts'
