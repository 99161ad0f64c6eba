import { createHash } from 'node:crypto'

import { sessionId } from '@parley/domain'
import { storableText } from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ExportFormat, Origin } from './origin.ts'
import { readSealed, sealedFile } from './sealed-file.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const hash = fc.stringMatching(/^[\da-f]{64}$/)

const origins: fc.Arbitrary<Origin> = fc.record({
  session_id: fc.stringMatching(/^ses_[\w-]{1,40}$/).map(sessionId),
  version: fc.integer({ min: 1, max: 10_000 }),
  document_hash: hash,
  head: fc.record({ seq: fc.integer({ min: 1, max: 1_000_000 }), hash }),
})

interface Sealed {
  readonly format: ExportFormat
  readonly content: string
  readonly origin: Origin
}

const files: fc.Arbitrary<Sealed> = fc.oneof(
  fc.record({
    format: fc.constant('markdown' as const),
    content: storableText().map((text) => `# A title\n\n${text}\n`),
    origin: origins,
  }),
  fc.record({
    format: fc.constant('json' as const),
    content: storableText().map((text) => `  "rd": ${JSON.stringify(text)}\n}\n`),
    origin: origins.map((origin) => ({ ...origin, written_by: 'parley 0.1.0' })),
  }),
)

const written = ({ format, content, origin }: Sealed) => sealedFile(format, content, origin, sha256)

/** As bytes are read; null for what is no text, which no reader takes for an export. */
function wordsOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function isProven(bytes: Uint8Array): boolean {
  const text = wordsOf(bytes)
  const read = text === null ? 'none' : readSealed(text, sha256)
  return typeof read !== 'string' && read.isWhole
}

describe('an exported file', () => {
  it('reads back as what was written, with its origin, and the same gives the same bytes', () => {
    fc.assert(
      fc.property(files, (file) => {
        expect(readSealed(written(file), sha256)).toMatchObject({ ...file, isWhole: true })
        expect(written(file)).toBe(written(file))
      }),
    )
  })

  it('is no longer proven when any byte of it is another one', () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.integer({ min: 1, max: 255 }), (file, at, flip) => {
        const bytes = Buffer.from(written(file))
        const place = at % bytes.length
        bytes[place] = (bytes[place] ?? 0) ^ flip
        expect(isProven(bytes)).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is no longer proven when a byte is left out, put in, or the end is cut off', () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.integer({ min: 0, max: 255 }), (file, at, byte) => {
        const bytes = Buffer.from(written(file))
        const place = at % bytes.length
        const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)]
        expect(isProven(Buffer.concat([before, after.subarray(1)]))).toBe(false)
        expect(isProven(Buffer.concat([before, Buffer.from([byte]), after]))).toBe(false)
        expect(isProven(Buffer.concat([bytes, Buffer.from([byte])]))).toBe(false)
        expect(isProven(before)).toBe(false)
      }),
    )
  })

  it('is proven at every byte of one file of each kind, and at none when that is changed', () => {
    const origin = {
      session_id: sessionId('ses_1'),
      version: 3,
      document_hash: 'a'.repeat(64),
      head: { seq: 7, hash: 'b'.repeat(64) },
    }
    for (const [format, content] of [
      ['markdown', '# Title\n'],
      ['json', '  "rd": null\n}\n'],
    ] as const) {
      const bytes = Buffer.from(sealedFile(format, content, origin, sha256))
      expect(isProven(bytes)).toBe(true)
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ 1
        expect(isProven(changed), `byte ${at} of ${format}`).toBe(false)
      }
    }
  })

  it('that was cut off or marked is told from one that never told an origin', () => {
    const seal = (format: ExportFormat, content: string) =>
      sealedFile(
        format,
        content,
        { session_id: sessionId('ses_1'), version: null, document_hash: null, head },
        sha256,
      )
    const head = { seq: 1, hash: 'c'.repeat(64) }
    const json = seal('json', '  "rd": null\n}\n')
    const markdown = seal('markdown', '# Title\n')
    for (const text of [
      json.slice(0, -3),
      `\uFEFF${json}`,
      `${json}}`,
      markdown.slice(0, -3),
      `${markdown}\n`,
    ])
      expect(readSealed(text, sha256)).toBe('broken')
    for (const text of ['', '# Title\n', '{}', '{"rd": null}', '{', '[]', 'null'])
      expect(readSealed(text, sha256)).toBe('none')
  })

  it('has the same bytes whatever order its origin was put together in, and is not written of what is no session', () => {
    const head = { seq: 1, hash: 'c'.repeat(64) }
    const origin = { session_id: sessionId('ses_1'), version: null, document_hash: null, head }
    const turned = {
      head: { hash: head.hash, seq: 1 },
      document_hash: null,
      version: null,
      session_id: origin.session_id,
    }
    expect(sealedFile('json', '', turned, sha256)).toBe(sealedFile('json', '', origin, sha256))
    const other = { ...origin, session_id: sessionId('usr_1') }
    expect(() => sealedFile('markdown', '', other, sha256)).toThrow('believed to name a session')
  })

  it('never throws at what is none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), hostile), (text) => {
        expect(['none', 'broken']).toContain(readSealed(text, sha256))
      }),
    )
  })
})

const hostile = fc
  .tuple(fc.constantFrom('{"origin":', '<!-- parley-origin ', '# x\n<!-- parley-origin {'), fc.json())
  .map(([start, json]) => `${start}${json}${start.startsWith('{') ? '}' : ' -->\n'}`)
