/** Superlatives and comparatives that are not formed in the regular way, and those the endings would miss. */
import type { TermList } from './term-list.ts'

export const SUPERLATIVES: TermList = [
  {
    words:
      'best, worst, most, least, fastest, slowest, quickest, easiest, simplest, hardest, highest, lowest, largest, biggest, greatest, smallest, tiniest, longest, shortest, widest, cheapest, newest, oldest, strongest, weakest, safest, nearest, closest, cleanest, clearest, brightest, finest, utmost, top-notch, second to none, unsurpassed, unmatched, ultimate, furthest, farthest, fewest, lightest, heaviest, toughest, tightest, smartest, richest, broadest, deepest, sharpest, smoothest, friendliest',
    note: 'it compares with everything there is, and that changes',
    ask: 'State the value that has to be reached.',
  },
]

export const COMPARATIVES: TermList = [
  {
    words:
      'better, worse, more, less, faster, slower, quicker, easier, simpler, harder, higher, lower, larger, bigger, greater, smaller, longer, shorter, wider, narrower, cheaper, newer, older, stronger, weaker, safer, nearer, closer, cleaner, clearer, brighter, darker, richer, broader, deeper, smoother, friendlier, earlier, sooner, fewer, lighter, heavier, tighter, superior, inferior, fresher, stricter, warmer, cooler, louder, quieter, smarter, finer',
    note: 'it does not say than what, or by how much',
    ask: 'Name what it is compared with and by how much, such as: 20 % less than in release 2.',
  },
]
