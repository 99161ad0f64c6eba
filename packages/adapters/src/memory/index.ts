export { openMemoryLog, type MemoryLogOptions } from './open-memory-log.ts'
