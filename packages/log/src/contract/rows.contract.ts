/**
 * The contract of what is read beside the streams: rows of sessions, section texts, UI states.
 */
import { describe, expect, it } from 'vitest'

import { BadCursor } from '../failures.ts'
import type { Log, SessionRow } from '../log.ts'
import { aPlace, aRow, said, sha256, type OpenLog } from './setting.contract.ts'
import { uiStatesContract } from './ui-states.contract.ts'

export function rowsContract(open: OpenLog): void {
  projectionsContract(open)
  sessionListContract(open)
  uiStatesContract(open)
}

function projectionsContract(open: OpenLog): void {
  describe('rows written with an append', () => {
    it('are there exactly when the append is', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const { tenant, stream } = place
      const events = [said('one')]
      const text = `## Purpose ${stream}\n`
      const sections = [{ hash: sha256(text), text }]

      const session = aRow(stream, { persona_type: 'team', project_name: 'O\u2019Neil "😀"' })
      await log.append({ ...place, expected_seq: 0, events, cid: 'a', projections: { session } })
      expect(await log.session(tenant, stream)).toEqual(session)

      const changed = aRow(stream, { version: 1, requirement_count: 7, issue_count: 2, rd_version: 3 })
      const projections = { session: changed, sections }
      await log.append({ ...place, expected_seq: 0, events, cid: 'b', projections })
      await log.append({ ...place, expected_seq: 1, events, cid: 'a', projections })
      expect(await log.session(tenant, stream)).toEqual(session)
      expect(await log.sections(tenant, [sha256(text)])).toEqual(new Map())

      await log.append({ ...place, expected_seq: 1, events, cid: 'b', projections })
      expect(await log.session(tenant, stream)).toEqual(changed)
      expect(await log.sections(tenant, [sha256(text)])).toEqual(new Map([[sha256(text), text]]))
    })

    it('keep a section once, however often it is stored, and leave out what is unknown', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const texts = ['## One 字\n', '## Two\u2028\n', '']
      const sections = texts.map((text) => ({ hash: sha256(text), text }))
      for (const expected_seq of [0, 1]) {
        await log.append({ ...place, expected_seq, events: [said('x')], projections: { sections } })
      }
      const hashes = [...sections.map(({ hash }) => hash), sha256('unknown')]
      expect(await log.sections(place.tenant, hashes)).toEqual(
        new Map(sections.map(({ hash, text }) => [hash, text])),
      )
      expect(await log.sections(place.tenant, [])).toEqual(new Map())
      expect(await log.sections(aPlace().tenant, hashes)).toEqual(new Map())
    })

    it('take no section under a hash that is not its own', async (context) => {
      const { log } = await open(context)
      const sections = [{ hash: sha256('one'), text: 'two' }]
      const append = log.append({ ...aPlace(), expected_seq: 0, events: [], projections: { sections } })
      await expect(append).rejects.toThrow('SHA-256')
    })

    it('store the same new sections for many sessions at once', async (context) => {
      const { log } = await open(context)
      const { tenant } = aPlace()
      const sections = Array.from({ length: 20 }, (_, at) => `section ${at} of ${tenant}`).map((text) => ({
        hash: sha256(text),
        text,
      }))
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, at) =>
          log.append({
            tenant,
            stream: aPlace().stream,
            expected_seq: 0,
            events: [said('x')],
            projections: { sections: at % 2 === 0 ? sections : sections.toReversed() },
          }),
        ),
      )
      expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['appended']))
    })
  })
}

function sessionListContract(open: OpenLog): void {
  describe('the list of sessions', () => {
    it('shows the latest changed first, page by page, each once', async (context) => {
      const { log } = await open(context)
      const { tenant } = aPlace()
      const minutes = ['03', '01', '02', '02', '05', '04', '02']
      const rows: SessionRow[] = []
      for (const minute of minutes) {
        const row = aRow(aPlace().stream, { updated_at: `2026-11-20T10:${minute}:00.000Z` })
        rows.push(row)
        await put(log, tenant, row)
      }
      const pages = await pagesOf(log, tenant, 3)
      expect(pages.map((page) => page.length)).toEqual([3, 3, 1])
      const shown = pages.flat()
      expect(shown.map(({ updated_at }) => updated_at.slice(14, 16))).toEqual(minutes.toSorted().toReversed())
      expect(shown.toSorted(byId)).toEqual(rows.toSorted(byId))
    })

    it('neither doubles nor skips while sessions are changed and added between two pages', async (context) => {
      const { log } = await open(context)
      const { tenant } = aPlace()
      const rows = ['01', '02', '03', '04'].map((minute) =>
        aRow(aPlace().stream, { updated_at: `2026-11-20T10:${minute}:00.000Z` }),
      )
      for (const row of rows) await put(log, tenant, row)
      const first = await log.sessions(tenant, { limit: 2, cursor: null })
      await put(log, tenant, aRow(aPlace().stream, { updated_at: '2026-11-20T11:00:00.000Z' }))
      const second = await log.sessions(tenant, { limit: 2, cursor: first.next_cursor })
      expect([...first.items, ...second.items]).toEqual(rows.toReversed())
      expect(second.next_cursor).toBeNull()
    })

    it('hides what was deleted, and what belongs to another tenant', async (context) => {
      const { log } = await open(context)
      const { tenant } = aPlace()
      const [kept, gone] = [aRow(aPlace().stream), aRow(aPlace().stream)]
      await put(log, tenant, kept)
      await put(log, tenant, gone)
      await put(log, tenant, { ...gone, deleted: true })
      await put(log, aPlace().tenant, aRow(aPlace().stream))
      expect(await log.sessions(tenant, { limit: 10, cursor: null })).toEqual({
        items: [kept],
        next_cursor: null,
      })
      expect(await log.session(tenant, gone.session_id)).toEqual({ ...gone, deleted: true })
      expect(await log.session(aPlace().tenant, kept.session_id)).toBeNull()
    })

    it('refuses a cursor that it never gave', async (context) => {
      const { log } = await open(context)
      for (const cursor of ['', 'x', '005b', 'ffff', '0000005b']) {
        const list = log.sessions(aPlace().tenant, { limit: 10, cursor })
        await expect(list).rejects.toBeInstanceOf(BadCursor)
      }
    })
  })
}

async function put(log: Log, tenant: string, session: SessionRow): Promise<void> {
  const stream = session.session_id
  const head = await log.head(tenant, stream)
  await log.append({
    tenant,
    stream,
    expected_seq: head?.seq ?? 0,
    events: [said('changed')],
    projections: { session },
  })
}

async function pagesOf(log: Log, tenant: string, limit: number): Promise<(readonly SessionRow[])[]> {
  const pages: (readonly SessionRow[])[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Log['sessions']>> = await log.sessions(tenant, { limit, cursor })
    pages.push(page.items)
    cursor = page.next_cursor
  } while (cursor !== null)
  return pages
}

function byId(left: SessionRow, right: SessionRow): number {
  return left.session_id < right.session_id ? -1 : 1
}
