/**
 * What a regular expression cannot do without: pieces of which every match holds at least one.
 *
 * Read from the pattern itself, so that nobody has to keep a list of them beside it. Where
 * nothing sure can be said (`\w+`, a class of many letters, what may be missing) a piece ends.
 * Pieces are written as texts are looked at: in small letters, with one blank for whatever stands between words,
 * a `\b` among it.
 */
import { signOf } from './text-signs.ts'

/** Shorter pieces stand in every text. */
const SHORTEST = 3
/** More than these cost as much as the pattern itself. */
const MOST = 300

/** What a part of a pattern matches: one of a few texts exactly, or at least one of a few pieces within. */
interface Part {
  readonly exact: readonly string[] | null
  readonly needs: readonly string[] | null
}

const ANYTHING: Part = { exact: null, needs: null }
const NOTHING: Part = { exact: [''], needs: null }
const BETWEEN: Part = { exact: [' '], needs: null }

/** Null when every piece may be missing. */
export function needsOf({ source, flags }: RegExp): readonly string[] | null {
  if (flags.includes('v')) return null
  const needs = bestOf(new PatternReader(source).alternatives())
  return needs === null ? null : needs.filter((piece) => !needs.some((other) => isWithin(other, piece)))
}

const isWithin = (piece: string, longer: string): boolean => piece !== longer && longer.includes(piece)

const bestOf = ({ exact, needs }: Part): readonly string[] | null => {
  const whole = exact === null ? null : usable(exact)
  return whole === null || (needs !== null && commonness(needs) < commonness(whole)) ? needs : whole
}

const usable = (pieces: readonly string[]): readonly string[] | null =>
  pieces.length > 0 && pieces.every((piece) => piece.length >= SHORTEST) ? pieces : null

/** How often one of them is to be expected: a longer piece is rarer. */
const commonness = (pieces: readonly string[]): number =>
  pieces.reduce((sum, piece) => sum + 6 ** -Math.min(piece.length, 6), 0)

class PatternReader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  alternatives(): Part {
    const parts = [this.#sequence()]
    while (this.#take('|')) parts.push(this.#sequence())
    const [only] = parts
    if (parts.length === 1 && only !== undefined) return only
    const exact = parts.flatMap((part) => part.exact ?? [])
    const needs = parts.flatMap((part) => bestOf(part) ?? [])
    return {
      exact: parts.every((part) => part.exact !== null) ? fewOf(exact) : null,
      needs: parts.every((part) => bestOf(part) !== null) ? fewOf(needs) : null,
    }
  }

  #sequence(): Part {
    const line = new Line()
    while (this.#at < this.#source.length && !this.#isNext('|') && !this.#isNext(')')) {
      const part = this.#atom()
      const { least, most } = this.#quantifier()
      line.add(part, least, most)
    }
    return line.end()
  }

  #atom(): Part {
    if (this.#take('(')) return this.#group()
    if (this.#take('[')) return this.#class()
    if (this.#take('\\')) return this.#escape()
    if (this.#take('.')) return ANYTHING
    if (this.#take('^') || this.#take('$')) return BETWEEN
    return literal(this.#character())
  }

  /** A look ahead or behind takes nothing up. */
  #group(): Part {
    const looks = /^\?<?[=!]/.test(this.#rest(3))
    if (looks || this.#isNext('?:')) this.#at += this.#isNext('?<') ? 3 : 2
    else if (this.#isNext('?<')) this.#at = this.#source.indexOf('>', this.#at) + 1
    const part = this.alternatives()
    this.#take(')')
    return looks ? NOTHING : part
  }

  #class(): Part {
    const isNegated = this.#take('^')
    const signs = new Set<string>()
    let isKnown = !isNegated
    while (!this.#take(']')) {
      const one = this.#take('\\') ? this.#escape(true) : literal(this.#character())
      if (this.#isNext('-') && !this.#isNext('-]')) {
        // A range may be of any length; few are short.
        this.#at += 1
        if (this.#take('\\')) this.#escape(true)
        else this.#character()
        isKnown = false
      }
      if (one.exact === null) isKnown = false
      else for (const sign of one.exact) signs.add(sign)
    }
    return isKnown ? { exact: [...signs], needs: null } : ANYTHING
  }

  /** What stands behind a backslash; in a class `\b` is a character. */
  #escape(isInClass = false): Part {
    const letter = this.#character()
    if (letter === 'b') return BETWEEN
    if (letter === 'B') return isInClass ? ANYTHING : NOTHING
    if (letter === 's' || letter === 'W') return BETWEEN
    if (/^[tnrfv0]$/.test(letter)) return BETWEEN
    if (letter === 'x') return literal(this.#byCode(2))
    if (letter === 'u') return this.#isNext('{') ? this.#named(ANYTHING) : literal(this.#byCode(4))
    if (letter === 'c') this.#at += 1
    if (letter === 'p' || letter === 'P') return this.#named(ANYTHING)
    if (letter === 'k') {
      this.#at = this.#source.indexOf('>', this.#at) + 1
      return ANYTHING
    }
    return /^[\w]$/.test(letter) ? ANYTHING : literal(letter)
  }

  /** Over what stands in braces. */
  #named(part: Part): Part {
    if (this.#isNext('{')) this.#at = this.#source.indexOf('}', this.#at) + 1
    return part
  }

  #byCode(digits: number): string {
    const code = Number.parseInt(this.#rest(digits), 16)
    this.#at += digits
    return String.fromCharCode(code)
  }

  #quantifier(): { readonly least: number; readonly most: number } {
    const [found, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(this.#rest(12)) ?? []
    let read = { least: 1, most: 1 }
    if (this.#take('*')) read = { least: 0, most: Infinity }
    else if (this.#take('+')) read = { least: 1, most: Infinity }
    else if (this.#take('?')) read = { least: 0, most: 1 }
    else if (found === undefined) return read
    else {
      this.#at += found.length
      const upTo = comma === '' ? Number(least) : most === '' ? Infinity : Number(most)
      read = { least: Number(least), most: upTo }
    }
    this.#take('?')
    return read
  }

  #character(): string {
    const character = this.#source.charAt(this.#at)
    this.#at += 1
    return character
  }

  #take(sign: string): boolean {
    if (!this.#isNext(sign)) return false
    this.#at += sign.length
    return true
  }

  #isNext(sign: string): boolean {
    return this.#source.startsWith(sign, this.#at)
  }

  #rest(length: number): string {
    return this.#source.slice(this.#at, this.#at + length)
  }
}

/** One part behind the other: what is exact grows together, and where it ends a piece is done. */
class Line {
  #run: readonly string[] = ['']
  #isExact = true
  readonly #found: (readonly string[])[] = []

  add({ exact, needs }: Part, least: number, most: number): void {
    if (exact === null) {
      this.#close([''])
      if (least > 0 && needs !== null) this.#found.push(needs)
      return
    }
    const isOnlyBetween = exact.every((text) => text === ' ' || text === '')
    if (most === 1 || isOnlyBetween) return this.#grow(least === 0 ? ['', ...exact] : exact)
    if (least === 0) return this.#close([''])
    this.#grow(exact)
    this.#close(exact)
  }

  end(): Part {
    const exact = this.#isExact ? this.#run : null
    this.#close([''])
    const best = this.#found.toSorted((one, other) => commonness(one) - commonness(other))[0] ?? null
    return { exact, needs: best }
  }

  #grow(behind: readonly string[]): void {
    const grown = fewOf(this.#run.flatMap((before) => behind.map((after) => joined(before, after))))
    if (grown === null) this.#close(behind)
    else this.#run = grown
  }

  #close(next: readonly string[]): void {
    const pieces = usable(this.#run)
    if (pieces !== null) this.#found.push(pieces)
    this.#run = next
    this.#isExact = false
  }
}

/** What stands between words is one sign, however many characters it has. */
const joined = (before: string, after: string): string =>
  before.endsWith(' ') && after.startsWith(' ') ? before + after.slice(1) : before + after

function fewOf(texts: readonly string[]): readonly string[] | null {
  const different = [...new Set(texts)]
  return different.length <= MOST ? different : null
}

const literal = (character: string): Part => ({
  exact: [signOf(character.charCodeAt(0)) === 0 ? ' ' : character.toLowerCase()],
  needs: null,
})
