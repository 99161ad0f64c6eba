/**
 * Secrets: made from 256 random bits, kept as their SHA-256 alone, compared in
 * constant time. With that much chance in them a plain hash needs no salt.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const BYTES = 32

/** The prefix tells people, and scanners of leaked text, what it is. */
export const newSecret = (prefix: string): string => `${prefix}${randomBytes(BYTES).toString('base64url')}`

/** Longer than any secret of ours: not worth hashing. */
const LONGEST = 200

export const hashOf = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex')

/** Looks at every one of them, so that the time taken tells nothing. */
export function findByHash<Item extends { readonly hash: string }>(
  items: readonly Item[],
  secret: string,
): Item | null {
  if (secret === '' || secret.length > LONGEST) return null
  const wanted = Buffer.from(hashOf(secret), 'hex')
  let found: Item | null = null
  for (const item of items) {
    const kept = Buffer.from(item.hash, 'hex')
    if (kept.length === wanted.length && timingSafeEqual(kept, wanted)) found = item
  }
  return found
}
