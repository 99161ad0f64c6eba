/**
 * Names and addresses of this very machine.
 *
 * A page elsewhere may let its own name point at 127.0.0.1 (DNS rebinding) and
 * so reach a server here from a browser; such a request says that name in its
 * `Host`, and that gives it away.
 */
import { isIP } from 'node:net'

/** Without a port; an address of IPv6 with or without its brackets. */
export function isLoopbackName(name: string): boolean {
  const plain = name.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  if (plain === 'localhost' || plain.endsWith('.localhost')) return true
  if (isIP(plain) === 4) return plain.startsWith('127.')
  return plain === '::1' || plain === '0:0:0:0:0:0:0:1'
}

/** As it stands in a `Host` header: a name or address, perhaps with a port. */
export function isLoopbackHost(host: string | undefined): boolean {
  const name = /^(\[[^\]]+\]|[^:[\]]+)(?::\d{1,5})?$/.exec(host ?? '')?.[1]
  return name !== undefined && isLoopbackName(name)
}

/**
 * Does a page of this server ask, or somebody who is no page at all? A browser
 * names where a request comes from in `Origin`, and no script can change that.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (!isLoopbackHost(host)) return false
  if (origin === undefined) return true
  return origin.toLowerCase() === `http://${host?.toLowerCase()}`
}
