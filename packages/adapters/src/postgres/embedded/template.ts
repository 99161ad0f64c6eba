/**
 * The database that a new directory starts from: made once at build time, copied in a moment.
 *
 * It is named after the migrations and the version of PGlite, so an old one is
 * never taken. Without one the database is made on the spot, only slower.
 */
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { Kysely } from 'kysely'

import { migrate } from '../migrate.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import type { Tables } from '../tables.ts'
import { threadDialect } from './dialect.ts'
import { startThread } from './start-thread.ts'

const BUILD = resolve(import.meta.dirname, '../../../../../.build')

/** Where the template for this program lies, or would lie. */
export function templateFolder(build: string = BUILD): string {
  const hash = createHash('sha256').update(versionOfPglite())
  for (const { sql } of MIGRATIONS) hash.update(sql)
  return join(build, `pglite-template-${hash.digest('hex').slice(0, 16)}`)
}

/** Makes the template unless it is there; gives its folder. */
export async function makeTemplate(build: string = BUILD): Promise<string> {
  const folder = templateFolder(build)
  if (existsSync(folder)) return folder
  // Several builds may run at once: each makes its own, the first one done stays.
  const own = `${folder}.${randomUUID()}`
  await whole(own, makeDatabase)
  try {
    await rename(own, folder)
  } catch (fault) {
    await rm(own, { recursive: true })
    if (!existsSync(folder)) throw fault
  }
  return folder
}

/** Puts a database into a folder that is not there yet, from the template if there is one. */
export async function newDatabase(folder: string, template: string = templateFolder()): Promise<void> {
  // At once and not in turns with other work: of a thousand small files that takes half the time.
  const copy = async (into: string) => cpSync(template, into, { recursive: true })
  await whole(folder, existsSync(template) ? copy : makeDatabase)
}

/** The folder is there whole or not at all, whenever this is cut short. */
async function whole(folder: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(dirname(folder), { recursive: true })
  await fill(unfinished)
  await rename(unfinished, folder)
}

async function makeDatabase(folder: string): Promise<void> {
  await mkdir(folder)
  const database = new Kysely<Tables>({ dialect: threadDialect(await startThread(folder)) })
  try {
    await migrate(database, (text) => createHash('sha256').update(text).digest('hex'))
  } finally {
    await database.destroy()
  }
}

function versionOfPglite(): string {
  const entry = fileURLToPath(import.meta.resolve('@electric-sql/pglite'))
  const manifest = readFileSync(join(dirname(entry), '../package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
