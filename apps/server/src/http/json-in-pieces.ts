/**
 * A large value as JSON, made piece by piece: a session of thousands of
 * requirements is written while everybody else is served in between.
 *
 * The pieces together are exactly what `JSON.stringify` gives for plain data.
 */
import { Readable } from 'node:stream'
import { setImmediate as others } from 'node:timers/promises'

import type { FastifyReply } from 'fastify'

/** In one piece: about a millisecond's worth of requirements. */
const ITEMS_AT_ONCE = 50
/** In code units; a document is one long text. */
const TEXT_AT_ONCE = 65_536
/** Objects are looked into so far; what lies deeper is small. */
const DEEPEST = 2

/** The routes hold the value to the type of their schema (`satisfies`). */
export function sendInPieces(reply: FastifyReply, value: object): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(Readable.from(jsonInPieces(value)))
}

export async function* jsonInPieces(value: unknown): AsyncGenerator<string> {
  for (const piece of piecesOf(value, 0)) {
    yield piece
    await others()
  }
}

/** Plain data: what came from JSON and goes there again. */
export function* piecesOf(value: unknown, depth: number): Generator<string> {
  if (Array.isArray(value) && value.length > ITEMS_AT_ONCE) yield* piecesOfList(value)
  else if (typeof value === 'string' && value.length > TEXT_AT_ONCE) yield* piecesOfText(value)
  else if (isRecord(value) && depth < DEEPEST) yield* piecesOfRecord(value, depth)
  else yield JSON.stringify(value)
}

function* piecesOfList(list: readonly unknown[]): Generator<string> {
  for (let start = 0; start < list.length; start += ITEMS_AT_ONCE) {
    const items = JSON.stringify(list.slice(start, start + ITEMS_AT_ONCE)).slice(1, -1)
    yield `${start === 0 ? '[' : ','}${items}`
  }
  yield ']'
}

function* piecesOfText(text: string): Generator<string> {
  yield '"'
  let start = 0
  while (start < text.length) {
    // The two halves of a character stay together.
    const end = start + TEXT_AT_ONCE
    const cut = isHighSurrogate(text.charCodeAt(end - 1)) ? end + 1 : end
    yield JSON.stringify(text.slice(start, cut)).slice(1, -1)
    start = cut
  }
  yield '"'
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

function* piecesOfRecord(record: Readonly<Record<string, unknown>>, depth: number): Generator<string> {
  let opening = '{'
  for (const [name, inner] of Object.entries(record)) {
    if (inner === undefined) continue
    opening += `${JSON.stringify(name)}:`
    for (const piece of piecesOf(inner, depth + 1)) {
      yield opening + piece
      opening = ''
    }
    opening = ','
  }
  yield opening === '{' ? '{}' : '}'
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
