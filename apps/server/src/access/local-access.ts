/**
 * Access for one person on their own machine: an owner, a key for programs,
 * and one-time links that let a browser in.
 *
 * Everything that lets somebody in is kept as a hash. What is forgotten here
 * is forgotten for good: a browser that signed out has to come by a new link.
 */
import { randomUUID } from 'node:crypto'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Principal } from '@parley/domain'

import type { LocalAccess, Redeemed } from './access.ts'
import {
  nameOfPerson,
  readAccessFile,
  writeAccessFile,
  writePrivately,
  type AccessFile,
  type Owner,
} from './access-file.ts'
import { cookieIn } from './cookies.ts'
import { isOwnOrigin } from './loopback.ts'
import { findByHash, hashOf, newSecret } from './secrets.ts'
import { makeTickets } from './tickets.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const LINK_LIFE_MS = HOUR_MS
/** Old links are remembered for a day, so that whoever opens one learns why it no longer works. */
const LINK_MEMORY_MS = DAY_MS
export const BROWSER_LIFE_MS = 30 * DAY_MS
const MOST_LINKS = 100
const MOST_BROWSERS = 100

export interface AccessNeeds {
  readonly dataDir: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told when access.json could not be written and nobody was waiting for it. */
  readonly onLoss: (error: unknown) => void
}

/** Makes the owner and the key at the first start, in a folder that is there. */
export async function openLocalAccess({ dataDir, now, onLoss }: AccessNeeds): Promise<LocalAccess> {
  let file = await withKeyOnDisk(
    dataDir,
    (await readAccessFile(dataDir)) ?? newAccessFile(newOwner(), now()),
    now(),
  )
  let writing: Promise<unknown> = Promise.resolve()
  const tickets = makeTickets(now)
  const cookieName = `parley_${hashOf(file.owner.tenant_id).slice(0, 8)}`
  const principal: Principal = { ...file.owner, role: 'owner', tier: 'enterprise' }

  /** One write after the other, each of what is known by then. */
  function save(next: AccessFile): Promise<void> {
    file = next
    const write = writing.then(() => writeAccessFile(dataDir, file))
    // Whoever asked for it is told; the next one is written all the same.
    writing = Promise.allSettled([write])
    return write
  }

  function browserOf(cookieHeader: string | undefined) {
    const token = cookieIn(cookieHeader, cookieName)
    const found = token === null ? null : findByHash(file.browsers, token)
    return found !== null && Date.parse(found.expires_at) > now() ? found : null
  }

  async function redeemLink(secret: string): Promise<Redeemed> {
    const link = findByHash(file.links, secret)
    if (link === null) return { outcome: 'refused', why: 'wrong' }
    if (link.used_at !== null) return { outcome: 'refused', why: 'used' }
    if (Date.parse(link.expires_at) <= now()) return { outcome: 'refused', why: 'old' }

    const session_token = newSecret('web_')
    const browser = {
      hash: hashOf(session_token),
      created_at: instant(now()),
      expires_at: instant(now() + BROWSER_LIFE_MS),
    }
    // Marked as used before anything is awaited: the same link twice at once lets one in.
    await save({
      ...file,
      links: file.links.map((one) => (one === link ? { ...one, used_at: instant(now()) } : one)),
      browsers: [...file.browsers.filter(isGoodAt(now())), browser].slice(-MOST_BROWSERS),
    })
    return { outcome: 'in', session_token, principal }
  }

  function issueLink() {
    const secret = newSecret('')
    const expires_at = instant(now() + LINK_LIFE_MS)
    const remembered = file.links.filter(isGoodAt(now() - LINK_MEMORY_MS))
    const links = [...remembered, { hash: hashOf(secret), expires_at, used_at: null }].slice(-MOST_LINKS)
    save({ ...file, links }).catch(onLoss)
    return { secret, expires_at }
  }

  return {
    cookieName,
    principalOfBearer: (token) =>
      findByHash([file.key], token) === null ? null : { ...principal, by_key: true },
    principalOfCookie: (cookieHeader) => (browserOf(cookieHeader) === null ? null : principal),
    issueTicket: (of) => tickets.issue(of),
    redeemTicket: (ticket) => tickets.redeem(ticket),
    isOwnOrigin,
    issueLink,
    redeemLink,
    async signOut(cookieHeader) {
      const browser = browserOf(cookieHeader)
      if (browser === null) return
      await save({ ...file, browsers: file.browsers.filter((one) => one !== browser) })
    },
    written: async () => void (await writing),
  }
}

function newOwner(): Owner {
  const id = () => randomUUID().replaceAll('-', '')
  return { user_id: `usr_${id()}`, tenant_id: `org_${id()}`, name: nameOfPerson() }
}

/** Lets nobody in yet: no browser, and a key only once it stands in its file. */
export function newAccessFile(owner: Owner, now: number): AccessFile {
  return {
    format: 1,
    owner,
    // Stands for none: the key is made when it is written to its file.
    key: { hash: hashOf(newSecret('')), created_at: instant(now) },
    links: [],
    browsers: [],
  }
}

/** The key stands in a file of its own, where the command line finds it; one that was lost is replaced. */
async function withKeyOnDisk(dataDir: string, file: AccessFile, now: number): Promise<AccessFile> {
  const path = join(dataDir, 'key')
  const kept = await readFile(path, 'utf8').catch(() => '')
  if (findByHash([file.key], kept.trim()) !== null) {
    await chmod(path, 0o600)
    return file
  }
  const key = newSecret('key_')
  const next = { ...file, key: { hash: hashOf(key), created_at: instant(now) } }
  await writeAccessFile(dataDir, next)
  await writePrivately(path, `${key}\n`)
  return next
}

const instant = (at: number): string => new Date(at).toISOString()

const isGoodAt =
  (at: number) =>
  ({ expires_at }: { readonly expires_at: string }): boolean =>
    Date.parse(expires_at) > at
