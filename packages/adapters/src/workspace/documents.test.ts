import { compareVersions, rdEvent, type DocumentVersion } from '@parley/application'
import { afterEach, describe, expect, it } from 'vitest'

import { ana, aWorkspace, exportOf, sha256, type Tried } from './testing/a-workspace.ts'

const LOGIN = 'Users must be able to log in with email and password.'
const ALARM = 'The fridge must alarm within 5 minutes when the door is open.'

let tried: Tried | null = null

/** Three versions: a requirement, another one, and the first one gone. */
async function threeVersions(): Promise<Tried> {
  tried = await aWorkspace()
  tried.workspace.start()
  await tried.talk(ALARM)
  await tried.talk(LOGIN)
  await tried.talk('Drop REQ-001 because the fridge is gone.')
  return tried
}

async function version({ workspace, session_id }: Tried, number: number | null): Promise<DocumentVersion> {
  const document = await workspace.document(ana, session_id, number)
  if (document === null) throw new Error(`there is no version ${number}`)
  return document
}

afterEach(async () => tried?.workspace.stop())

describe('versions of the document', () => {
  it('[S063] come back as they were written, whatever was written since', async () => {
    const session = await threeVersions()
    const [first, second, third] = [
      await version(session, 1),
      await version(session, 2),
      await version(session, 3),
    ]
    expect(first.markdown).toContain('alarm within 5 minutes')
    expect(first.markdown).not.toContain('log in')
    expect(second.markdown).toContain('log in')
    expect(third.sections.map(({ id }) => id)).not.toContain('REQ-001')
    expect(await version(session, null)).toEqual(third)
    for (const { sections } of [first, second, third])
      for (const { hash, text } of sections) expect(sha256(text)).toBe(hash)
  })

  it('are null where there is none', async () => {
    const { workspace, session_id } = await threeVersions()
    expect(await workspace.document(ana, session_id, 4)).toBeNull()
    expect(await workspace.document(ana, session_id, 0)).toBeNull()
  })

  it('[S065] are compared section by section, and the difference leads from one to the other', async () => {
    const session = await threeVersions()
    const [before, after] = [await version(session, 1), await version(session, 3)]
    const { added, removed, changed } = compareVersions(before, after)
    expect(added.map(({ id }) => id)).toContain('REQ-002')
    expect(removed.map(({ id }) => id)).toContain('REQ-001')
    const texts = new Map(before.sections.map(({ id, text }) => [id, text]))
    for (const { id } of removed) texts.delete(id)
    for (const one of [...added, ...changed]) {
      expect(one.before).toBe(texts.get(one.id) ?? null)
      texts.set(one.id, one.after ?? '')
    }
    expect(texts).toEqual(new Map(after.sections.map(({ id, text }) => [id, text])))
  })

  it('[S064] are told as events: created, then updated, with text, format and person', async () => {
    const session = await threeVersions()
    const events = []
    for (const number of [1, 2, 3]) events.push(rdEvent(ana.user_id, await version(session, number)))
    expect(events.map(({ event, version: number }) => [event, number])).toEqual([
      ['created', 1],
      ['updated', 2],
      ['updated', 3],
    ])
    expect(events[1]).toMatchObject({ format: 'markdown', user_id: 'usr_ana' })
    expect(events[1]?.content).toContain('log in')
  })

  it('are exported as Markdown, and the session as JSON', async () => {
    const session = await threeVersions()
    const document = await version(session, null)
    const inMarkdown = await exportOf(session, 'markdown')
    expect(inMarkdown).toMatch(/\n## Origin\n/)
    expect(inMarkdown.startsWith(`${document.markdown}\n## Origin\n`)).toBe(true)
    expect(JSON.parse(await exportOf(session, 'json'))).toMatchObject({
      origin: { session_id: session.session_id, version: 3, document_hash: document.document_hash },
      session_id: session.session_id,
      requirements: [{ id: 'REQ-001', evidence: [{ quote: ALARM }] }, { id: 'REQ-002' }],
      rd: { version: 3 },
      history: expect.arrayContaining([expect.objectContaining({ type: 'requirement.proposed' })]),
    })
  })
})
