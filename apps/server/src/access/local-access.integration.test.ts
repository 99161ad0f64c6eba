import { chmod, mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { makePrivateFolder } from './data-folder.ts'
import { openLocalAccess } from './local-access.ts'

let dataDir: string
let now: number

beforeEach(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'parley-access-')), 'data')
  now = Date.parse('2026-01-01T00:00:00Z')
})
afterEach(() => rm(join(dataDir, '..'), { recursive: true }))

async function open() {
  await makePrivateFolder(dataDir)
  const lost = (error: unknown) => {
    throw error
  }
  return openLocalAccess({ dataDir, now: () => now, onLoss: lost })
}

const file = (name: string) => readFile(join(dataDir, name), 'utf8')
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)

/** Comes in by a fresh link; gives the browser's cookie. */
async function comeIn(access: Awaited<ReturnType<typeof open>>): Promise<string> {
  const redeemed = await access.redeemLink(access.issueLink().secret)
  if (redeemed.outcome !== 'in') throw new Error(`refused: ${redeemed.why}`)
  return `${access.cookieName}=${redeemed.session_token}`
}

describe('access on one machine', () => {
  it('makes an owner and a key at the first start, for nobody else to read', async () => {
    const access = await open()
    const key = (await file('key')).trim()
    expect(access.principalOfBearer(key)).toMatchObject({
      user_id: expect.stringMatching(/^usr_[0-9a-f]{32}$/) as string,
      tenant_id: expect.stringMatching(/^org_[0-9a-f]{32}$/) as string,
      role: 'owner',
    })
    expect(await modeOf(dataDir)).toBe('700')
    expect(await modeOf(join(dataDir, 'key'))).toBe('600')
    expect(await modeOf(join(dataDir, 'access.json'))).toBe('600')
    expect(await file('access.json')).not.toContain(key)
  })

  it('is the same after a restart, and only its own key opens it', async () => {
    const first = await open()
    const key = (await file('key')).trim()
    const again = await open()
    expect(again.principalOfBearer(key)).toEqual(first.principalOfBearer(key))
    for (const wrong of ['', 'key_', `${key}x`, key.slice(0, -1), 'x'.repeat(100_000)]) {
      expect(again.principalOfBearer(wrong)).toBeNull()
    }
  })

  it('makes a new key when the old one was lost; the owner stays', async () => {
    const before = await open()
    const old = (await file('key')).trim()
    const owner = before.principalOfBearer(old)
    await unlink(join(dataDir, 'key'))
    const after = await open()
    const key = (await file('key')).trim()
    expect(after.principalOfBearer(key)).toEqual(owner)
    expect(after.principalOfBearer(old)).toBeNull()
  })

  it('a link lets one browser in, once, also when two open it at the same moment', async () => {
    const access = await open()
    const { secret } = access.issueLink()
    const both = await Promise.all([access.redeemLink(secret), access.redeemLink(secret)])
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['in', 'refused'])
    expect(await access.redeemLink(secret)).toEqual({ outcome: 'refused', why: 'used' })
  })

  it('a link ends after an hour, and says which way it failed', async () => {
    const access = await open()
    const { secret, expires_at } = access.issueLink()
    expect(expires_at).toBe('2026-01-01T01:00:00.000Z')
    now += 3_600_000
    expect(await access.redeemLink(secret)).toEqual({ outcome: 'refused', why: 'old' })
    expect(await access.redeemLink('never-made')).toEqual({ outcome: 'refused', why: 'wrong' })
    expect(await access.redeemLink('')).toEqual({ outcome: 'refused', why: 'wrong' })
    await access.written()
  })

  it('a link and a browser outlive a restart; neither stands in a file', async () => {
    const access = await open()
    const { secret } = access.issueLink()
    const cookie = await comeIn(access)
    await access.written()
    const kept = await file('access.json')
    expect(kept).not.toContain(secret)
    expect(kept).not.toContain(cookie.split('=')[1])

    const again = await open()
    expect(again.principalOfCookie(cookie)).toMatchObject({ role: 'owner' })
    expect((await again.redeemLink(secret)).outcome).toBe('in')
  })

  it('a browser stays for 30 days, and one that signs out is forgotten at once', async () => {
    const access = await open()
    const [first, second] = [await comeIn(access), await comeIn(access)]
    await access.signOut(first)
    expect(access.principalOfCookie(first)).toBeNull()
    expect(access.principalOfCookie(second)).not.toBeNull()
    now += 30 * 24 * 3_600_000
    expect(access.principalOfCookie(second)).toBeNull()
  })

  it('never puts a new owner over a file that cannot be read', async () => {
    await open()
    await writeFile(join(dataDir, 'access.json'), '{"format": 1')
    await expect(open()).rejects.toThrow('access.json cannot be used (it is no JSON)')
    await writeFile(join(dataDir, 'access.json'), '{"format": 9}')
    await expect(open()).rejects.toThrow('access.json cannot be used')
    expect(await file('access.json')).toBe('{"format": 9}')
  })

  it('leaves nothing half written behind', async () => {
    const access = await open()
    await Promise.all(Array.from({ length: 20 }, () => comeIn(access)))
    await access.written()
    expect((await readdir(dataDir)).toSorted()).toEqual(['access.json', 'key'])
  })

  it('leaves the rights of a folder alone that holds other things', async () => {
    await makePrivateFolder(dataDir)
    await writeFile(join(dataDir, 'notes.txt'), 'mine')
    await chmod(dataDir, 0o755)
    await open()
    expect(await modeOf(dataDir)).toBe('755')
  })
})
