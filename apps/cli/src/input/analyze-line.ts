/**
 * One line of `parley analyze --jsonl`: what it asks, or why it cannot be used.
 *
 * Codes are public: they may be added to, never reused or renamed.
 */
import type { AnalyzeInput, LineId } from '@parley/analyst'

import { faultIn } from './text-fault.ts'

export type LineCode =
  | 'LINE_TOO_LONG'
  | 'NOT_UTF8'
  | 'NOT_JSON'
  | 'NOT_AN_OBJECT'
  | 'FIELD_MISSING'
  | 'FIELD_INVALID'
  | 'TEXT_NOT_STORABLE'
  | 'ANALYSIS_FAILED'

export interface LineError {
  /** Of the line, where it could be read. */
  readonly id: LineId | null
  readonly error: { readonly code: LineCode; readonly message: string }
}

export type LineRead =
  | { readonly input: AnalyzeInput; readonly refusal: null }
  | { readonly input: null; readonly refusal: LineError }

export const lineError = (id: LineId | null, code: LineCode, message: string): LineError => ({
  id,
  error: { code, message },
})

const strictly = new TextDecoder('utf-8', { fatal: true })

export function readLine(bytes: Uint8Array): LineRead {
  let text: string
  try {
    text = strictly.decode(bytes)
  } catch (error) {
    return refused(null, 'NOT_UTF8', `the line is not UTF-8 text: ${reason(error)}`)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refused(null, 'NOT_JSON', `the line is not JSON: ${reason(error)}`)
  }
  return readValue(value)
}

function readValue(value: unknown): LineRead {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(null, 'NOT_AN_OBJECT', 'a line is an object like {"id": "1", "text": "…"}')
  }
  const fields: Readonly<Record<string, unknown>> = { ...value }
  const given = fields['id']
  const id = isId(given) && (typeof given === 'number' || faultIn(given) === null) ? given : null

  for (const name of ['id', 'text']) {
    if (fields[name] === undefined) return refused(id, 'FIELD_MISSING', `"${name}" is missing`)
  }
  for (const [name, isWanted, wanted] of WANTED) {
    const field = fields[name]
    if (field === undefined) continue
    if (!isWanted(field)) return refused(id, 'FIELD_INVALID', `"${name}" is ${wanted}`)
    for (const text of [field].flat()) {
      if (typeof text === 'number') continue
      const fault = faultIn(text)
      if (fault !== null) {
        return refused(
          id,
          'TEXT_NOT_STORABLE',
          `"${name}" holds ${fault.what} (character ${fault.index + 1})`,
        )
      }
    }
  }
  return { input: inputOf(fields), refusal: null }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

const isId = (value: unknown): value is string | number => isText(value) || Number.isFinite(value)

type Check = (value: unknown) => value is string | number | string[]

const WANTED: readonly (readonly [name: string, check: Check, wanted: string])[] = [
  ['id', isId, 'text in quotes or a number'],
  ['text', isText, 'text in quotes'],
  ['heading', isText, 'text in quotes'],
  ['speaker', isText, 'text in quotes'],
  ['before', isTexts, 'a list of sentences'],
  ['after', isTexts, 'a list of sentences'],
]

/** Only the fields that are known; others may come along and mean nothing. */
function inputOf(fields: Readonly<Record<string, unknown>>): AnalyzeInput {
  const known = WANTED.flatMap(([name]) =>
    fields[name] === undefined ? [] : [[name, fields[name]] as const],
  )
  return Object.fromEntries(known) as unknown as AnalyzeInput
}

const refused = (id: LineId | null, code: LineCode, message: string): LineRead => ({
  input: null,
  refusal: lineError(id, code, message),
})

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
