export { DirectoryInUse } from './embedded/lock-directory.ts'
export { openEmbeddedLog, type EmbeddedLogOptions } from './embedded/open-embedded-log.ts'
export { openPostgresLog, type PostgresLogOptions } from './server/open-postgres-log.ts'
