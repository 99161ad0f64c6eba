import { readFileSync } from 'node:fs'

import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'

import { jsonSchemas } from './json-schemas.ts'

const schemas = Object.entries(jsonSchemas())
const published = (name: string) =>
  readFileSync(new URL(`../../../docs/reference/${name}`, import.meta.url), 'utf8')

describe('the published schemas', () => {
  it.each(schemas)('docs/reference/%s is what the code says (write-schemas.ts writes it)', (name, schema) => {
    expect(published(name)).toBe(`${JSON.stringify(schema, null, 2)}\n`)
  })

  it.each(schemas)('%s is a schema that a strict validator takes', (_name, schema) => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
    expect(ajv.validateSchema({ ...schema })).toBe(true)
    expect(() => ajv.compile({ ...schema })).not.toThrow()
  })

  it('each has a name of its own that tells its version', () => {
    const ids = schemas.map(([, schema]) => schema['$id'])
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^urn:parley:schema:[a-z-]+:\d+$/)
  })

  it('nothing unknown comes out: every object names all its fields', () => {
    const open: string[] = []
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      const { type, additionalProperties } = value as { type?: unknown; additionalProperties?: unknown }
      if (type === 'object' && additionalProperties !== false) open.push(path)
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}/${key}`)
    }
    for (const [name, schema] of schemas) {
      // What comes in: names in it are other people's.
      if (!['analyze-input.schema.json', 'rules.schema.json'].includes(name)) look(schema, name)
    }
    expect(open).toEqual([])
  })
})
