/**
 * A pattern that does not look where what it needs is missing.
 *
 * Most sentences hold none of the turns of phrase that are looked for, so most of the time a
 * few bits say so, and the regular expression is not asked. What is found is the same.
 */
import { needsOf } from './pattern-needs.ts'
import { bitOf, signOf, signsOf } from './text-signs.ts'

/** Runs of three signs that are asked of each piece; a longer piece has more, and these tell it well enough. */
const ASKED = 3

export class Sought {
  readonly pattern: RegExp
  /** The bits of one piece after the other; null when nothing is needed for sure. */
  readonly #bits: Int16Array | null

  constructor(pattern: RegExp) {
    if (pattern.sticky) throw new Error('a sticky pattern knows where to look, and is not sought')
    this.pattern = pattern
    const needs = needsOf(pattern)
    this.#bits = needs === null ? null : Int16Array.from(needs.flatMap(bitsOf))
  }

  test(text: string): boolean {
    return this.mayStandIn(text) && this.pattern.test(text)
  }

  exec(text: string): RegExpExecArray | null {
    return this.mayStandIn(text) ? this.pattern.exec(text) : null
  }

  /** As `String.prototype.replace`. */
  replace(text: string, by: string): string {
    return this.mayStandIn(text) ? text.replace(this.pattern, by) : text
  }

  /** False only where the pattern would find nothing. */
  mayStandIn(text: string): boolean {
    const bits = this.#bits
    if (bits === null) return true
    const signs = signsOf(text)
    for (let at = 0; at < bits.length; at += ASKED)
      if (holds(signs, bits[at] ?? 0) && holds(signs, bits[at + 1] ?? 0) && holds(signs, bits[at + 2] ?? 0))
        return true
    return false
  }
}

export const sought = (pattern: RegExp): Sought => new Sought(pattern)

const holds = (signs: Int32Array, bit: number): boolean => ((signs[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0

/** From its beginning, its end and its middle. */
function bitsOf(piece: string): number[] {
  const last = piece.length - 3
  return [0, last, last >> 1].map((at) => {
    const sign = (offset: number) => signOf(piece.charCodeAt(at + offset))
    return bitOf(sign(0), sign(1), sign(2))
  })
}
