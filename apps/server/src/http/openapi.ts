/**
 * The description of this API, made from the schemas that the routes run by, so
 * that it cannot say anything else than what happens. Shown at `/docs`.
 */
import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

import type { App } from './needs.ts'

type Transform = NonNullable<FastifyDynamicSwaggerOptions['transform']>
type TransformObject = NonNullable<FastifyDynamicSwaggerOptions['transformObject']>

export async function describeApi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Parley',
        version,
        description:
          'Conversations become requirements that point at the words they came from. ' +
          'Errors are RFC 9457 problems. Every POST honours Idempotency-Key. The live side is the WebSocket at /ws.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: [
        { name: 'sessions', description: 'One conversation each' },
        { name: 'conversation', description: 'What was said, and where it came from' },
        { name: 'requirements', description: 'What is wanted, with the words that ask for it' },
        { name: 'search', description: 'What holds these words, and what is worded alike' },
        { name: 'issues', description: 'What is wrong with a wording' },
        { name: 'coverage', description: 'What became of every sentence' },
        { name: 'document', description: 'The Requirements Document and its versions' },
        { name: 'state', description: 'Where a session stands' },
        { name: 'backup', description: 'Everything that is kept, as one file' },
        { name: 'identity', description: 'Who you are, and the ways in' },
        { name: 'health', description: 'How the server is' },
      ],
      components: {
        securitySchemes: {
          key: {
            type: 'http',
            scheme: 'bearer',
            description: 'The key in the file `key` of the data directory.',
          },
        },
      },
      security: [{ key: [] }],
    },
    transform,
    transformObject: onlyWhatIsUsed,
  })
}

/** Its files come from here: nothing is fetched from elsewhere, and no script stands in the page. */
export async function showApi(app: App): Promise<void> {
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'list', deepLinking: true, validatorUrl: null },
    staticCSP: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  })
}

/** A form is read field by field, so no schema of a body stands for it. */
const IMPORT_FORM = {
  type: 'object',
  required: ['file'],
  properties: {
    file: {
      type: 'string',
      contentMediaType: 'application/octet-stream',
      description: 'UTF-8, or UTF-16 with its mark.',
    },
    name: { type: 'string', description: 'In place of the name of the file.' },
    kind: { type: 'string', enum: ['meeting', 'thread', 'file', 'chat'] },
    held_at: { type: 'string', description: 'A date or an instant, when it is known.' },
  },
}

interface OpenApi {
  readonly paths?: Readonly<
    Record<
      string,
      { readonly post?: { readonly requestBody?: { readonly content?: Record<string, { schema: object }> } } }
    >
  >
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

/** Every route of the API may answer with a problem; what changes something may be sent again under its key. */
const transform: Transform = (route) => {
  const described = jsonSchemaTransform(route)
  const schema = described.schema as Readonly<Record<string, unknown>> | undefined
  if (schema === undefined || schema['hide'] === true) return described
  const problem = {
    description: 'A problem: what was not done, why, and the way out.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  const response = { ...worded(schema['response'] as object), default: problem }
  const headers = headersOf(route.route.method, described.url, schema)
  const open = described.url.startsWith('/api/') ? {} : { security: [] }
  return { url: described.url, schema: { ...schema, ...headers, ...open, response } }
}

const MEANING: Readonly<Record<string, string>> = {
  200: 'Here it is.',
  201: 'It was made.',
  202: 'It is committed; what follows from it is told on the stream.',
  204: 'Done, and there is no more to say.',
  503: 'Not now.',
}

const worded = (responses: object): object =>
  Object.fromEntries(
    Object.entries(responses).map(([status, schema]: [string, object]) => [
      status,
      status === '204'
        ? { type: 'null', description: MEANING[status] }
        : { description: MEANING[status] ?? '', ...schema },
    ]),
  )

function headersOf(
  method: string | readonly string[],
  url: string,
  schema: Readonly<Record<string, unknown>>,
) {
  const properties: Record<string, object> = {}
  if (method === 'POST' && !url.includes('/auth/')) {
    properties['idempotency-key'] = {
      type: 'string',
      maxLength: 200,
      description: 'One key, one effect, however often it is sent; repeated, it gives the first answer.',
    }
  }
  const body = JSON.stringify(schema['body'] ?? '')
  if (method === 'PATCH' || /Decide|Retire|ConfirmLinks/.test(body)) {
    properties['if-match'] = { type: 'string', description: 'The number you read, as "3".' }
  }
  return Object.keys(properties).length === 0 ? {} : { headers: { type: 'object', properties } }
}

/** The registry knows the schemas of every door; this page tells of those that its routes use. */
const onlyWhatIsUsed: TransformObject = (document) => {
  const whole = jsonSchemaTransformObject(document) as OpenApi
  const schemas = whole.components?.schemas ?? {}
  const used = new Set<string>()
  const visit = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (used.has(name)) continue
      used.add(name)
      visit(schemas[name])
    }
  }
  visit(whole.paths)
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)))
  for (const [path, item] of Object.entries(whole.paths ?? {})) {
    const content = path.endsWith('/import') ? item.post?.requestBody?.content : undefined
    if (content !== undefined) content['multipart/form-data'] = { schema: IMPORT_FORM }
  }
  return {
    ...whole,
    components: { ...whole.components, schemas: kept },
  } as unknown as ReturnType<TransformObject>
}
