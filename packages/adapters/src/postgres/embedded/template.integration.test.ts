import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Broken } from '@parley/log'
import { aPlace, readAll, said, sha256 } from '@parley/log/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { MIGRATIONS } from '../migrations/index.ts'
import { openEmbeddedLog } from './open-embedded-log.ts'
import { startThread } from './start-thread.ts'
import { makeTemplate, newDatabase, templateFolder } from './template.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-template-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

const ALL = MIGRATIONS.map(({ number, name }) => ({ number, name }))

const tablesOf = async (database: string) => {
  const thread = await startThread(database)
  const { rows } = await thread.query('select number, name from migrations order by number', [])
  await thread.close()
  return rows
}

describe('a directory that cannot be used', () => {
  it('is Broken, named in one line', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, 'no directory')
    const open = openEmbeddedLog({ directory: file, sha256 })
    await expect(open).rejects.toBeInstanceOf(Broken)
    await expect(open).rejects.toThrow(`The database in ${file} cannot be opened`)
  })

  it('holds a database that is damaged: Broken, and free again', async () => {
    const directory = join(folder, 'damaged')
    await mkdir(join(directory, 'database'), { recursive: true })
    await writeFile(join(directory, 'database', 'PG_VERSION'), '9')
    for (const attempt of [1, 2]) {
      const open = openEmbeddedLog({ directory, sha256 })
      await expect(open, `attempt ${attempt}`).rejects.toThrow(`in ${join(directory, 'database')} broke down`)
    }
  })
})

describe('a new database', () => {
  it('comes from the template, whatever a killed start left behind', async () => {
    const template = await makeTemplate(folder)
    expect(template).toBe(templateFolder(folder))
    const database = join(folder, 'one')
    await mkdir(`${database}.unfinished`)
    await writeFile(join(`${database}.unfinished`, 'PG_VERSION'), 'half')
    await newDatabase(database, template)
    expect(existsSync(`${database}.unfinished`)).toBe(false)
    expect(await tablesOf(database)).toEqual(ALL)
  })

  it('is made on the spot where there is no template', async () => {
    const database = join(folder, 'two')
    await newDatabase(database, join(folder, 'no-such-template'))
    expect(await tablesOf(database)).toEqual(ALL)
  })

  it('without a directory is gone when it is closed', async () => {
    const log = await openEmbeddedLog({ directory: null, sha256 })
    const place = aPlace()
    await log.append({ ...place, expected_seq: 0, events: [said('x')] })
    expect(await readAll(log, place)).toHaveLength(1)
    await log.close()
    await expect(log.head(place.tenant, place.stream)).rejects.toThrow()
  })
})
