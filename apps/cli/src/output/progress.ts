/** A word for the person who waits: on a terminal only, for long input only, and gone when the work is done. */
import type { Stream } from '../terminal/screen.ts'

export const LONG_INPUT = 200_000

interface Line extends Stream {
  write(text: string): unknown
}

/** Announces the work when it will take a while; call what it gives when the work is done. */
export function announce(what: string, characters: number, stream: Line = process.stderr): () => void {
  if (stream.isTTY !== true || characters <= LONG_INPUT) return () => {}
  stream.write(`${what}: ${withCommas(characters)} characters …`)
  return () => void stream.write('\r\u001b[K')
}

export function withCommas(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
