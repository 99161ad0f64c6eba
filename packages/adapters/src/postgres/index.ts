export { BackupRefused, type BackupFault, type BackupSummary } from './backup/backup-format.ts'
export { isBeingRestored } from './backup/finish-restore.ts'
export { DirectoryHasData, restoreBackup, type FileBeside } from './backup/restore-backup.ts'
export { saveBackup } from './backup/save-backup.ts'
export type { AboutBackup } from './backup/write-backup.ts'
export { DirectoryInUse } from './embedded/lock-directory.ts'
export { openEmbeddedLog, type EmbeddedLog, type EmbeddedLogOptions } from './embedded/open-embedded-log.ts'
export { openPostgresLog, type PostgresLogOptions } from './server/open-postgres-log.ts'
export { MIGRATIONS } from './migrations/index.ts'
export {
  openMigrations,
  type Migrations,
  type MigrationsPlace,
  type MigrationStep,
  type Standing,
} from './open-migrations.ts'
