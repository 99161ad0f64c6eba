/**
 * What a word is among its neighbours: the model's patterns ("to" before a verb), as tables of states.
 *
 * The machines are wink's, and so is the way through them; here their states are rows of numbers.
 */
import loadPosModel from 'wink-eng-lite-web-model/dist/load-pos-model.js'

import type { Tag, Word } from './read-words.ts'

/** In the machines, a word's hint takes the place of its tag, so much higher. */
const HINTS_FROM = 1_080_000
const END_OF_TEXT = '2070000'
const OTHERWISE = '2070003'
const ROOT = 0

interface Machine {
  /** The column of a tag, of a hint, and of the end; column 0 leads to the root. */
  readonly columnOfTag: readonly number[]
  readonly columnOfHint: readonly number[]
  readonly columnOfEnd: number
  readonly columns: number
  /** The next state by state and column. */
  readonly next: Int16Array
  /** The state to settle for when nothing longer fits; 0 for none. */
  readonly otherwise: Int16Array
  /** What the marked word becomes where a pattern ends; 0 elsewhere. Below 0: whether or not it can be that. */
  readonly becomes: Int8Array
  /** Which word of the pattern it is about. */
  readonly marked: Int8Array
}

type Exported = readonly [
  version: number,
  lastState: number,
  states: Record<string, Record<string, number>>,
  ends: Record<string, string>,
  marks: Record<string, readonly [number, number]>,
]

const MACHINES = loadPosModel().machines.map((json) => compile(JSON.parse(json) as Exported))

/** The tag of each word in this order of words. */
export function tagsAmong(words: readonly Word[]): Tag[] {
  const tags = words.map((word) => word.tag)
  for (const machine of MACHINES) settle(machine, words, tags)
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word?.fixed === true) tags[at] = word.tag
  }
  return tags
}

/** Finds the patterns from left to right, longest first, and only then lets them change what they found. */
function settle(machine: Machine, words: readonly Word[], tags: Tag[]): void {
  const { next, columns, becomes, otherwise } = machine
  const found: number[] = []
  let first = 0
  let fallback = ROOT
  let fallbackAt = 0
  for (let start = 0; start <= words.length; start += 1) {
    let state = ROOT
    for (let at = start; at <= words.length; at += 1) {
      const reached = next[state * columns + columnAt(machine, words, tags, at)] ?? ROOT
      if (state === ROOT && reached !== ROOT) first = at
      if (becomes[reached] !== 0) {
        found.push(first, reached)
        start = at
        fallback = ROOT
        break
      }
      if (reached === ROOT) {
        if (fallback !== ROOT) {
          found.push(first, fallback)
          start = fallbackAt
          fallback = ROOT
        }
        break
      }
      state = reached
      if (otherwise[state] !== ROOT) {
        fallback = otherwise[state] ?? ROOT
        fallbackAt = at
      }
    }
  }
  for (let index = 0; index < found.length; index += 2)
    change(machine, words, tags, found[index] ?? 0, found[index + 1] ?? 0)
}

function columnAt(machine: Machine, words: readonly Word[], tags: readonly Tag[], at: number): number {
  const word = words[at]
  if (word === undefined) return machine.columnOfEnd
  return word.hint === 0 ? (machine.columnOfTag[tags[at] ?? 0] ?? 0) : (machine.columnOfHint[word.hint] ?? 0)
}

function change(
  { becomes, marked }: Machine,
  words: readonly Word[],
  tags: Tag[],
  first: number,
  state: number,
): void {
  const at = first + (marked[state] ?? 0)
  const word = words[at]
  const wanted = becomes[state] ?? 0
  if (word === undefined) return
  if (wanted < 0) tags[at] = -wanted
  else if ((word.possible & (1 << wanted)) !== 0) tags[at] = wanted
}

function compile([, , states, ends, marks]: Exported): Machine {
  const count = 1 + Math.max(...[states, ends].flatMap((table) => Object.keys(table).map(Number)))
  const columnOf = new Map<string, number>()
  for (const ways of Object.values(states))
    for (const key of Object.keys(ways))
      if (key !== OTHERWISE && !columnOf.has(key)) columnOf.set(key, columnOf.size + 1)
  const columns = columnOf.size + 1
  const machine: Machine = {
    columnOfTag: Array.from({ length: 32 }, (_, tag) => columnOf.get(String(tag)) ?? 0),
    columnOfHint: Array.from({ length: 256 }, (_, hint) => columnOf.get(String(HINTS_FROM + hint)) ?? 0),
    columnOfEnd: columnOf.get(END_OF_TEXT) ?? 0,
    columns,
    next: new Int16Array(count * columns),
    otherwise: new Int16Array(count),
    becomes: new Int8Array(count),
    marked: new Int8Array(count),
  }
  for (const [state, ways] of Object.entries(states))
    for (const [key, to] of Object.entries(ways))
      if (key === OTHERWISE) machine.otherwise[Number(state)] = to
      else machine.next[Number(state) * columns + (columnOf.get(key) ?? 0)] = to
  for (const [state, tag] of Object.entries(ends)) {
    machine.becomes[Number(state)] = Number(tag)
    machine.marked[Number(state)] = marks[state]?.[0] ?? 0
  }
  return machine
}
