/** The versions of a document as a row of dots: each with what it was, the draft last. */
import type { PublishedVersion, SessionState } from '@parley/domain'

export interface VersionDot {
  readonly version: number
  readonly state: 'draft' | 'published' | 'signed'
  readonly published_at: string | null
}

/**
 * The latest version is the draft until it is signed. What was written since the
 * latest signature is a draft under the next number only if it was published.
 */
export function versionDots({
  versions,
  approved_version,
}: Pick<SessionState, 'versions' | 'approved_version'>): readonly VersionDot[] {
  const last = versions.at(-1)?.version
  return versions.map((one: PublishedVersion) => ({
    version: one.version,
    state: one.version === approved_version ? 'signed' : one.version === last ? 'draft' : 'published',
    published_at: one.published_at,
  }))
}

/** The version that is being worked on, and signed next; null before the first. */
export function currentVersion({ versions }: Pick<SessionState, 'versions'>): number | null {
  return versions.at(-1)?.version ?? null
}
