/** A version of the document as it was written, and what differs between two. */
import type { Pace } from '@parley/agents'
import { compareDocuments, sectionsOfVersion, type PublishedSection, type SessionState } from '@parley/domain'
import { Damaged, type Log, type TenantId } from '@parley/log'

import type { DocumentVersion } from './workspace.ts'

/** Null when there is no such version; null `version`: the latest. Throws `Damaged` where a text of it is not kept. */
export async function documentVersion(
  log: Pick<Log, 'sections'>,
  tenant: TenantId,
  state: SessionState,
  version: number | null,
  pace: Pace,
): Promise<DocumentVersion | null> {
  const wanted = version ?? state.versions.at(-1)?.version
  const published = state.versions.find((one) => one.version === wanted)
  if (published === undefined) return null
  const list = sectionsOfVersion(state, published.version)
  const texts = await textsOf(log, tenant, list, pace)
  const sections: DocumentVersion['sections'][number][] = []
  let markdown = ''
  for (let at = 0; at < list.length; at += AT_ONCE) {
    const page = list.slice(at, at + AT_ONCE).map(({ id, hash }) => {
      const text = texts.get(hash)
      if (text === undefined) throw new Damaged(state.session_id, null)
      return { id, hash, text }
    })
    sections.push(...page)
    markdown += (at === 0 ? '' : '\n') + page.map(({ text }) => `${text}\n`).join('\n')
    await pace()
  }
  const { changes: _, ...rest } = published
  return { ...rest, sections, markdown }
}

/** So many are asked for at once: others have their turn in between. */
const AT_ONCE = 500

async function textsOf(
  log: Pick<Log, 'sections'>,
  tenant: TenantId,
  list: readonly PublishedSection[],
  pace: Pace,
): Promise<ReadonlyMap<string, string>> {
  const hashes = [...new Set(list.map(({ hash }) => hash))]
  const texts = new Map<string, string>()
  for (let at = 0; at < hashes.length; at += AT_ONCE) {
    await pace()
    const page = await log.sections(tenant, hashes.slice(at, at + AT_ONCE))
    for (const [hash, text] of page) texts.set(hash, text)
  }
  await pace()
  return texts
}

export interface SectionChange {
  readonly id: string
  /** Null in a section that is new. */
  readonly before: string | null
  /** Null in a section that is gone. */
  readonly after: string | null
}

export interface VersionComparison {
  readonly from: number
  readonly to: number
  readonly added: readonly SectionChange[]
  readonly removed: readonly SectionChange[]
  readonly changed: readonly SectionChange[]
}

export function compareVersions(before: DocumentVersion, after: DocumentVersion): VersionComparison {
  const earlier = new Map(before.sections.map(({ id, text }) => [id, text]))
  const later = new Map(after.sections.map(({ id, text }) => [id, text]))
  const change = (id: string): SectionChange => ({
    id,
    before: earlier.get(id) ?? null,
    after: later.get(id) ?? null,
  })
  const { added, removed, changed } = compareDocuments(before.sections, after.sections)
  return {
    from: before.version,
    to: after.version,
    added: added.map(change),
    removed: removed.map(change),
    changed: changed.map(change),
  }
}

export interface RdEvent {
  readonly event: 'created' | 'updated'
  readonly version: number
  readonly format: 'markdown'
  readonly content: string
  readonly document_hash: string
  readonly user_id: string
  readonly created_at: string
}

/** One for each version, with its text filled in when it is read. */
export function rdEvent(user_id: string, document: DocumentVersion): RdEvent {
  return {
    event: document.version === 1 ? 'created' : 'updated',
    version: document.version,
    format: 'markdown',
    content: document.markdown,
    document_hash: document.document_hash,
    user_id,
    created_at: document.published_at,
  }
}
