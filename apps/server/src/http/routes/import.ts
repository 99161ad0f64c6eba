/** Taking in a transcript, a thread or a file: as a form with a file, or as JSON. */
import multipart from '@fastify/multipart'
import { LARGEST_IMPORT, unstorableAt } from '@parley/domain'
import { importSchema, performedSchema, type Import } from '@parley/protocol'
import type { FastifyRequest, FastifySchema, FastifySchemaCompiler } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'

import { formatOf, kindOf, plainName } from '../import/kind-of-file.ts'
import { readImportForm } from '../import/import-form.ts'
import type { App, HttpNeeds } from '../needs.ts'
import { edgeProblem } from '../problem.ts'
import { answerOf, perform, sessionParams } from '../session-door.ts'

/** A text in JSON takes more room than in a file: every line end is two characters. */
const LARGEST_JSON = 2.5 * LARGEST_IMPORT

export async function importRoutes(app: App, needs: HttpNeeds): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: LARGEST_IMPORT, files: 1, fields: 10, fieldSize: 1_000, parts: 12, headerPairs: 50 },
  })

  app.route({
    method: 'POST',
    url: '/sessions/:session_id/import',
    bodyLimit: LARGEST_JSON,
    // A form has no body yet when it is asked about; `readImportForm` holds it to the same schema.
    validatorCompiler: unlessForm,
    schema: {
      tags: ['conversation'],
      operationId: 'importSource',
      summary: 'Take in a transcript, a thread or a file (txt, md, vtt, srt; up to 10 MB)',
      description: 'As JSON, or as multipart/form-data with `file` and, if known, `kind` and `held_at`.',
      consumes: ['application/json', 'multipart/form-data'],
      params: sessionParams,
      body: importSchema,
      response: { 201: performedSchema, 200: performedSchema },
    },
    handler: async (request, reply) => {
      const wanted = request.isMultipart() ? await readImportForm(request) : readJson(request)
      const format = formatOf(wanted.name, wanted.content)
      const done = await perform(needs, request, request.params.session_id, {
        type: 'import_source',
        name: plainName(wanted.name),
        kind: wanted.kind ?? kindOf(format),
        held_at: wanted.held_at ?? null,
        content: wanted.content,
        format,
      })
      return reply.code(done.repeated ? 200 : 201).send(answerOf(done))
    },
  })
}

function readJson({ body }: FastifyRequest): Import {
  const wanted = body as Import
  if (unstorableAt(wanted.content)?.what !== 'nul') return wanted
  const name = plainName(wanted.name)
  throw edgeProblem('FILE_NOT_TEXT', `${name} holds no text. Try txt, md, vtt or srt.`, { name })
}

const unlessForm: FastifySchemaCompiler<FastifySchema> = (route) => {
  const validate = validatorCompiler(route as Parameters<typeof validatorCompiler>[0])
  return (data: unknown) => (data === undefined || data === null ? { value: data } : validate(data))
}
