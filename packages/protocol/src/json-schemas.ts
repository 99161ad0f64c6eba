/**
 * The published JSON Schemas (draft 2020-12), made from the schemas of this package.
 *
 * `docs/reference` holds them as files; a test fails when those lag behind. The
 * number in a `$id` rises when something that was valid no longer is.
 */
import * as z from 'zod'

import { rulesFileSchema } from './files/rules-file.ts'
import { analyzeInputSchema, analyzeOutputSchema } from './reports/analysis.ts'
import { extractionReportSchema } from './reports/extraction-report.ts'
import { lintReportsSchema } from './reports/lint-report.ts'
import { reanalysesSchema } from './reports/reanalysis.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

const PUBLISHED = {
  'extraction.schema.json': {
    $id: 'urn:parley:schema:extraction:1',
    title: 'What parley extract --format json prints',
    schema: extractionReportSchema,
    io: 'output',
  },
  'analysis.schema.json': {
    $id: 'urn:parley:schema:analysis:1',
    title: 'A line that parley analyze --jsonl prints',
    schema: analyzeOutputSchema,
    io: 'output',
  },
  'analyze-input.schema.json': {
    $id: 'urn:parley:schema:analyze-input:1',
    title: 'A line that parley analyze --jsonl reads',
    schema: analyzeInputSchema,
    // Whoever writes the lines may carry more along.
    io: 'input',
  },
  'lint.schema.json': {
    $id: 'urn:parley:schema:lint:1',
    title: 'What parley lint --format json prints',
    schema: lintReportsSchema,
    io: 'output',
  },
  'reanalysis.schema.json': {
    $id: 'urn:parley:schema:reanalysis:1',
    title: 'What parley reanalyze --format json prints',
    schema: reanalysesSchema,
    io: 'output',
  },
  'rules.schema.json': {
    $id: 'urn:parley:schema:rules:1',
    title: 'parley.rules.json: what a project sets of its own for the rules',
    schema: rulesFileSchema,
    io: 'input',
  },
} as const

export type SchemaFile = keyof typeof PUBLISHED

/** Each file's name with its schema, in the order above. */
export function jsonSchemas(): Readonly<Record<SchemaFile, JsonSchema>> {
  return {
    'extraction.schema.json': jsonSchema('extraction.schema.json'),
    'analysis.schema.json': jsonSchema('analysis.schema.json'),
    'analyze-input.schema.json': jsonSchema('analyze-input.schema.json'),
    'lint.schema.json': jsonSchema('lint.schema.json'),
    'reanalysis.schema.json': jsonSchema('reanalysis.schema.json'),
    'rules.schema.json': jsonSchema('rules.schema.json'),
  }
}

function jsonSchema(name: SchemaFile): JsonSchema {
  const { $id, title, schema, io } = PUBLISHED[name]
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, override: plainly })
  return { $schema, $id, title, ...rest }
}

/** Takes out what zod adds for TypeScript: how far JavaScript counts, and that nothing is written to. */
function plainly({ jsonSchema: schema }: { jsonSchema: { maximum?: number; readOnly?: boolean } }): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  delete schema.readOnly
}
