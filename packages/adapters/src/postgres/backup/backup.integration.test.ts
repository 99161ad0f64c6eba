import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { canonical, Unavailable } from '@parley/log'
import { appendAnyway, aPlace, chainOf, eventually, readAll, said, sha256 } from '@parley/log/contract'
import fc from 'fast-check'
import { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { prepare } from '../append-statement.ts'
import { appendBeforeAudit } from '../testing/append-before-audit.ts'
import { threadDialect } from '../embedded/dialect.ts'
import { openEmbeddedLog, type EmbeddedLog } from '../embedded/open-embedded-log.ts'
import { startThread } from '../embedded/start-thread.ts'
import { makeTemplate } from '../embedded/template.ts'
import { migrate } from '../migrate.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import type { Tables } from '../tables.ts'
import { BackupRefused, LEFT_OUT, ROW_TABLES, type BackupFault } from './backup-format.ts'
import { finishRestore, restoredIn, unfinishedIn } from './finish-restore.ts'
import { readBackup, type BackupRecord } from './read-backup.ts'
import { restoreBackup, type Restoring } from './restore-backup.ts'
import { ABOUT, fill, inChunks, textOf } from './testing/a-filled-log.ts'
import { writeBackup } from './write-backup.ts'

let folder = ''
let log: EmbeddedLog
let places: readonly { readonly tenant: string; readonly stream: string }[] = []
/** A whole backup of that log, small enough to be damaged everywhere. */
let whole = Buffer.alloc(0)

beforeAll(async () => {
  await makeTemplate()
  folder = await mkdtemp(join(tmpdir(), 'parley-backup-'))
  log = await openEmbeddedLog({ directory: join(folder, 'source'), sha256 })
  places = await fill(log, 3, 7)
  whole = Buffer.from(await textOf(log.backup(ABOUT)))
}, 60_000)

afterAll(async () => {
  await log.close()
  await rm(folder, { recursive: true, force: true })
})

async function read(bytes: Uint8Array, size?: number): Promise<readonly BackupRecord[]> {
  const records: BackupRecord[] = []
  for await (const record of readBackup(inChunks(bytes, size), sha256, MIGRATIONS.length))
    records.push(record)
  return records
}

async function codeOf(bytes: Uint8Array): Promise<BackupFault | 'taken'> {
  try {
    await read(bytes)
    return 'taken'
  } catch (fault) {
    if (fault instanceof BackupRefused) return fault.code
    throw fault
  }
}

const restoreInto = (directory: string, bytes: Uint8Array, changes: Partial<Restoring> = {}) =>
  restoreBackup({
    directory,
    chunks: inChunks(bytes),
    sha256,
    replace: false,
    beside: async () => [],
    ...changes,
  })

describe('a backup of the embedded database', () => {
  it('holds every event, client id, session and text, and says how many', async () => {
    const records = await read(whole)
    const end = records.at(-1)
    expect(end).toMatchObject({
      kind: 'end',
      summary: { sessions: 2, counts: { streams: 3, events: 21, client_ids: 21, sessions: 3 } },
    })
    expect(records[0]).toMatchObject({ kind: 'header', header: { parley_backup: 1, ...ABOUT } })
    for (const place of places) {
      const stored = await readAll(log, place)
      const taken = records.flatMap((record) =>
        record.kind === 'event' && record.of.stream === place.stream ? [record.text] : [],
      )
      expect(taken).toEqual(stored.map(({ event }) => canonical(event)))
    }
  })

  it('is the same when nothing changed, and in whatever pieces it comes', async () => {
    expect(await textOf(log.backup(ABOUT))).toBe(whole.toString('utf8'))
    for (const size of [1, 64, 1_000_000]) expect(await read(whole, size)).toEqual(await read(whole))
  })

  it('takes every table of the database, or says that it leaves it out', async () => {
    const thread = await startThread(join(folder, 'tables'))
    const database = new Kysely<Tables>({ dialect: threadDialect(thread) })
    await migrate(database, sha256)
    // A table in parts is one table.
    const { rows } = await thread.query(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
      [],
    )
    await database.destroy()
    const names = (rows as { name: string }[]).map(({ name }) => name)
    const taken = ['streams', 'events', 'client_ids', ...ROW_TABLES.map(({ table }) => table), ...LEFT_OUT]
    expect(names.sort()).toEqual(taken.sort())
  })

  it('is one at a time; a reader that goes away makes room for the next', async () => {
    const first = log.backup(ABOUT)
    await first.next()
    await expect(log.backup(ABOUT).next()).rejects.toBeInstanceOf(Unavailable)
    await first.return(undefined)
    expect(await textOf(log.backup(ABOUT))).toBe(whole.toString('utf8'))
  })
})

describe('a backup while others write', () => {
  it('[S303] shows one moment, keeps nobody from writing, and comes back with all that was acknowledged before', async () => {
    const busy = await openEmbeddedLog({ directory: join(folder, 'busy'), sha256 })
    const filled = await fill(busy, 40, 6)
    const written = filled.map((place) => ({ ...place, seq: 6 }))
    const writing = { isOver: false, acknowledged: 0 }
    const write = async (of: number) => {
      for (let round = 0; !writing.isOver; round += 1) {
        const place = written[(of + round * 7) % written.length]
        if (place === undefined) continue
        const { tenant, stream } = place
        // The second of each pair is never without the first, in any moment.
        const pair = [said(`one ${round}`), said(`two ${round}`)]
        const outcome = await appendAnyway(busy, { tenant, stream, events: pair, cid: `${of} ${round}` })
        if (outcome.outcome === 'appended') place.seq = Math.max(place.seq, outcome.head.seq)
        writing.acknowledged += 1
        if (round % 5 === 0) await appendAnyway(busy, { ...aPlace(), events: [said('new')] })
      }
    }
    const writers = [0, 1, 2].map(write)
    await eventually('writing', () => (writing.acknowledged >= 30 ? true : null))

    const acknowledged = written.map((place) => ({ ...place }))
    const before = writing.acknowledged
    const text = await textOf(busy.backup(ABOUT))
    const during = writing.acknowledged - before
    writing.isOver = true
    await Promise.all(writers)
    await busy.close()

    expect(during).toBeGreaterThan(0)
    const directory = join(folder, 'busy-restored')
    await restoreInto(directory, Buffer.from(text))
    const restored = await openEmbeddedLog({ directory, sha256 })
    for (const { tenant, stream, seq } of acknowledged) {
      const place = { tenant, stream }
      const all = await readAll(restored, place)
      expect(all.length).toBeGreaterThanOrEqual(seq)
      expect(all.length % 2).toBe(0)
      const head = await restored.head(tenant, stream)
      expect(await chainOf(restored, place)).toEqual({ ok: true, end: { seq: all.length, hash: head?.hash } })
    }
    await restored.close()
  }, 120_000)
})

describe('a file that is damaged', () => {
  it('is cut off wherever it ends too early', async () => {
    const cuts = Array.from({ length: whole.length }, (_, at) => at)
    // Every place near an end of a line, and every 11th of the others.
    const near = cuts.filter((at) => at % 11 === 0 || whole.subarray(at - 1, at + 2).includes(0x0a))
    const others = await Promise.all(
      near.map(async (at) => ({ at, code: await codeOf(whole.subarray(0, at)) })),
    )
    expect(others.filter(({ code }) => code !== 'CUT_OFF')).toEqual([])
  })

  it('is refused with one bit or one byte changed, anywhere', async () => {
    const place = fc.nat({ max: whole.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Uint8Array.from(whole)
        bytes[at] = (bytes[at] ?? 0) ^ change
        expect(await codeOf(bytes)).not.toBe('taken')
      }),
      { numRuns: 500 },
    )
  })

  it('is refused with lines left out, doubled, moved or added', async () => {
    const lines = whole.toString('utf8').split(/(?<=\n)/)
    const joined = (list: readonly string[]) => Buffer.from(list.join(''))
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at] ?? ''
      expect(await codeOf(joined(lines.toSpliced(at, 1)))).not.toBe('taken')
      expect(await codeOf(joined(lines.toSpliced(at, 0, line)))).not.toBe('taken')
      const moved = joined(lines.toSpliced(at, 1).toSpliced((at + 2) % lines.length, 0, line))
      expect(moved.equals(whole) ? 'not moved' : await codeOf(moved)).not.toBe('taken')
    }
  })

  it.each<[string, BackupFault, Uint8Array]>([
    ['an empty file', 'CUT_OFF', Buffer.alloc(0)],
    ['a text', 'NOT_A_BACKUP', Buffer.from('Users must be able to log in.\n')],
    ['a text without an end of line', 'NOT_A_BACKUP', Buffer.from('Users must')],
    ['other JSON', 'NOT_A_BACKUP', Buffer.from('{"session":{}}\n')],
    ['only an end', 'NOT_A_BACKUP', Buffer.from('{"end":{}}\n')],
    ['a picture', 'NOT_A_BACKUP', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['much without a line', 'NOT_A_BACKUP', Buffer.alloc(200_000, 0x20)],
    ['a header without its words', 'CHANGED', Buffer.from('{"parley_backup":1}\n')],
  ])('%s is refused as %s', async (_, code, bytes) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it.each([
    ['"parley_backup":1', '"parley_backup":2'],
    [`"migration":${MIGRATIONS.length}`, `"migration":${MIGRATIONS.length + 1}`],
  ])('written by a newer program (%s, now %s) is refused as that', async (now, later) => {
    const text = whole.toString('utf8').replace(now, later)
    await expect(read(Buffer.from(text))).rejects.toMatchObject({
      code: 'NEWER',
      message: expect.stringContaining('newer Parley (0.1.0)'),
    })
  })

  it('that could not be written to its end says why', async () => {
    const head = whole.subarray(0, whole.indexOf(0x0a) + 1)
    const failed = Buffer.concat([head, Buffer.from('{"failed":{"message":"the disk is full"}}\n')])
    await expect(read(failed)).rejects.toMatchObject({
      code: 'FAILED',
      message: 'could not be written to its end: the disk is full',
    })
  })
})

describe('restoring', () => {
  it('gives the same log in a new directory, with its queue, and the same backup again', async () => {
    const directory = join(folder, 'restored')
    const beside = async (owner: unknown) => [{ name: 'whose.json', text: JSON.stringify(owner) }]
    const summary = await restoreInto(directory, whole, { beside })
    expect(summary).toMatchObject({ sessions: 2, counts: { events: 21 } })
    expect(JSON.parse(await readFile(join(directory, 'whose.json'), 'utf8'))).toEqual(ABOUT.owner)

    const restored = await openEmbeddedLog({ directory, sha256 })
    expect(await textOf(restored.backup(ABOUT))).toBe(whole.toString('utf8'))
    const [due] = places
    expect(await restored.claim('w', 60_000)).toMatchObject({ ...due, worker: 'w' })
    const { tenant, stream } = due ?? aPlace()
    const again = { tenant, stream, expected_seq: 0, events: [said('x')], cid: 'c 3 "é"' }
    expect(await restored.append(again)).toMatchObject({ outcome: 'repeated', from_seq: 4 })
    await restored.close()
    expect((await readdir(directory)).sort()).toEqual(['database', 'whose.json'])
  }, 60_000)

  it('leaves data that is there alone unless told', async () => {
    const directory = join(folder, 'has-data')
    const first = await openEmbeddedLog({ directory, sha256 })
    const place = aPlace()
    await appendAnyway(first, { ...place, events: [said('here before')] })
    await expect(restoreInto(directory, whole)).rejects.toMatchObject({ name: 'DirectoryInUse' })
    await first.close()

    await expect(restoreInto(directory, whole)).rejects.toMatchObject({ name: 'DirectoryHasData' })
    const cut = whole.subarray(0, whole.length - 9)
    await expect(restoreInto(directory, cut, { replace: true })).rejects.toMatchObject({ code: 'CUT_OFF' })
    const kept = await openEmbeddedLog({ directory, sha256 })
    expect(await readAll(kept, place)).toHaveLength(1)
    await kept.close()
    expect(await readdir(directory)).toEqual(['database'])

    await restoreInto(directory, whole, { replace: true })
    const restored = await openEmbeddedLog({ directory, sha256 })
    expect(await restored.head(place.tenant, place.stream)).toBeNull()
    expect(await textOf(restored.backup(ABOUT))).toBe(whole.toString('utf8'))
    await restored.close()
  }, 120_000)

  it('leaves no directory behind when the file is refused, however much of it was good', async () => {
    const directory = join(folder, 'refused')
    const flipped = Buffer.from(whole)
    flipped[whole.length - 20] = (flipped[whole.length - 20] ?? 0) ^ 1
    const longer = Buffer.concat([whole, Buffer.from('\n')])
    for (const bytes of [Buffer.from('no backup\n'), flipped, whole.subarray(0, -1), longer]) {
      await expect(restoreInto(directory, bytes)).rejects.toBeInstanceOf(BackupRefused)
      expect(existsSync(directory)).toBe(false)
    }
  }, 60_000)

  it('brings the audit back, line for line, and from when on it is whole', async () => {
    const from = await openEmbeddedLog({ directory: join(folder, 'audited'), sha256 })
    const place = aPlace()
    const line = {
      part: 1,
      user_id: 'usr_anna',
      agent: null,
      via: 'key',
      address: null,
      action: 'created',
      entity_type: 'message',
    }
    for (let seq = 1; seq <= 12; seq += 1) {
      const event = { ...said(`${seq}`), at: `2026-${String(seq).padStart(2, '0')}-01T00:00:00.000Z` }
      const audit = [{ ...line, seq, entity_id: `msg_${seq}`, timestamp: event.at }]
      await from.append({ ...place, expected_seq: seq - 1, events: [event], projections: { audit } })
    }
    const things = ['1', '2'].map((entity_id) => ({ action: 'exported', entity_type: 'version', entity_id }))
    for (const day of ['02', '03']) {
      const { user_id, via, address } = line
      const timestamp = `2026-12-${day}T00:00:00.000Z`
      await from.noteReading({ ...place, seq: 12, user_id, via, address, timestamp, things })
    }
    const asked = { limit: 100, cursor: null }
    const before = await from.audit(place.tenant, asked)
    await restoreInto(join(folder, 'audited-again'), Buffer.from(await textOf(from.backup(ABOUT))))
    await from.close()
    const again = await openEmbeddedLog({ directory: join(folder, 'audited-again'), sha256 })
    expect(before.items).toHaveLength(16)
    expect(await again.audit(place.tenant, asked)).toEqual(before)
    expect(await again.auditWholeFrom()).toBe('')
    await again.close()
  }, 60_000)

  it('takes a backup of an older program and brings it forward', async () => {
    const home = join(folder, 'older')
    await mkdir(home)
    const older = new Kysely<Tables>({ dialect: threadDialect(await startThread(join(home, 'database'))) })
    await migrate(older, sha256, MIGRATIONS.slice(0, -1))
    const place = aPlace()
    const append = { ...place, expected_seq: 0, events: [said('long ago')], cid: 'c' }
    await older.executeQuery(appendBeforeAudit([prepare(append, sha256)]))
    const text = await textOf(writeBackup(older, ABOUT, sha256))
    await older.destroy()
    expect(text).toContain(`"migration":${MIGRATIONS.length - 1},`)
    await restoreInto(join(folder, 'brought-forward'), Buffer.from(text))
    const forward = await openEmbeddedLog({ directory: join(folder, 'brought-forward'), sha256 })
    expect(await chainOf(forward, place)).toMatchObject({ ok: true, end: { seq: 1 } })
    await forward.putUiState(place.tenant, place.stream, 'usr_anna', 'now', ABOUT.written_at)
    expect(await forward.uiState(place.tenant, place.stream, 'usr_anna', ABOUT.written_at)).toBe('now')
    await forward.close()
  }, 60_000)
})

describe('the last steps of a restore, cut short', () => {
  /** Folders with a word in them stand for databases. */
  const put = async (directory: string, words: string) => {
    await mkdir(directory, { recursive: true })
    await writeFile(join(directory, 'words'), words)
  }
  const wordsIn = (directory: string) => readFile(join(directory, 'words'), 'utf8')

  it.each<[string, (directory: string) => Promise<void>]>([
    ['before the first of them', async () => undefined],
    [
      'with what was there moved away',
      (directory) => rename(join(directory, 'database'), join(directory, 'database.replaced')),
    ],
    [
      'with both moved',
      async (directory) => {
        await rename(join(directory, 'database'), join(directory, 'database.replaced'))
        await rename(join(restoredIn(directory), 'database'), join(directory, 'database'))
      },
    ],
    [
      'with something left from another time',
      (directory) => put(join(directory, 'database.replaced'), 'older still'),
    ],
  ])('%s, are made by whoever comes next', async (_, cut) => {
    const directory = await mkdtemp(join(folder, 'steps-'))
    await put(join(directory, 'database'), 'old')
    await put(join(restoredIn(directory), 'database'), 'new')
    await writeFile(join(restoredIn(directory), 'access.json'), 'owner')
    await cut(directory)
    await finishRestore(directory)
    await finishRestore(directory)
    expect(await wordsIn(join(directory, 'database'))).toBe('new')
    expect((await readdir(directory)).sort()).toEqual(['access.json', 'database'])
  })

  it('without a finished restore nothing is moved', async () => {
    const directory = await mkdtemp(join(folder, 'steps-'))
    await put(join(directory, 'database'), 'old')
    await put(join(unfinishedIn(directory), 'database'), 'half')
    await finishRestore(directory)
    expect(await wordsIn(join(directory, 'database'))).toBe('old')
  })
})
