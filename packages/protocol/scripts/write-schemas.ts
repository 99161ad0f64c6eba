/** Writes the published schemas into docs/reference: `node packages/protocol/scripts/write-schemas.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'

import { jsonSchemas } from '../src/json-schemas.ts'

const folder = new URL('../../../docs/reference/', import.meta.url)

mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`)
}
