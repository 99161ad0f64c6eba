import { verifyFile } from '@parley/application'
import { afterEach, describe, expect, it } from 'vitest'

import { ana, aWorkspace, exportOf, sha256, type Tried } from './testing/a-workspace.ts'

const open: Tried[] = []

async function talked(...said: readonly string[]): Promise<Tried> {
  const tried = await aWorkspace()
  open.push(tried)
  tried.workspace.start()
  for (const content of said) await tried.talk(content)
  return tried
}

afterEach(async () => {
  for (const { workspace } of open.splice(0)) await workspace.stop()
})

const verify = (text: string, { log }: Tried) =>
  verifyFile(text, { sha256, kept: { log, written_by: 'parley 0.0.0' } })
const LOGIN = 'Users must be able to log in with email and password.'

describe('exporting a session', () => {
  it('gives the same bytes as long as nothing happens, and others after that', async () => {
    const tried = await talked(LOGIN)
    for (const format of ['markdown', 'json'] as const) {
      const file = await exportOf(tried, format)
      expect(await exportOf(tried, format)).toBe(file)
      await tried.perform({ type: 'say', content: 'Good morning.' })
      expect(await exportOf(tried, format)).not.toBe(file)
      await tried.settled()
    }
  })

  it('gives no Markdown before there is a document, and JSON of no version', async () => {
    const tried = await aWorkspace()
    const { workspace, session_id } = tried
    const asked = { format: 'markdown', written_by: 'parley 0.0.0' } as const
    expect(await workspace.exportSession(ana, session_id, asked)).toBe('not_written')
    const verdict = await verify(await exportOf(tried, 'json'), tried)
    expect(verdict).toMatchObject({ fault: null, origin: { version: null, document_hash: null } })
  })

  it('is for nobody else: a foreign session looks like none, and no line is left', async () => {
    const { workspace, session_id } = await talked(LOGIN)
    const asked = { format: 'markdown', written_by: 'parley 0.0.0' } as const
    expect(await workspace.exportSession({ ...ana, tenant_id: 'ten_2' }, session_id, asked)).toBeNull()
    const audit = await workspace.audit(ana, session_id, { limit: 1_000, cursor: null })
    expect(audit.found && audit.items.filter(({ action }) => action === 'exported')).toEqual([])
  })
})

describe('an exported file and a log that was written anew', () => {
  it('do not agree, although every chain in it is whole', async () => {
    const tried = await talked(LOGIN)
    const anew = await talked('Users must be able to log in with a passport.', 'Thanks.', 'Bye.')
    expect(anew.session_id).toBe(tried.session_id)
    for (const format of ['markdown', 'json'] as const) {
      const file = await exportOf(tried, format)
      expect((await verify(file, tried)).fault).toBeNull()
      expect((await verify(file, anew)).fault?.code).toBe('HEAD_DIFFERS')
    }
  })
})
