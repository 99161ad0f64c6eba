/** An import as a form sends it: one file, and perhaps what it is and when it was held. */
import type { Import } from '@parley/protocol'
import { LARGEST_IMPORT } from '@parley/domain'
import { importSchema } from '@parley/protocol'
import type { MultipartFields, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

import { edgeProblem, unableProblem } from '../problem.ts'
import { plainName } from './kind-of-file.ts'
import { readBytes } from './read-bytes.ts'

export async function readImportForm(request: FastifyRequest): Promise<Import> {
  const file = await request.file()
  if (file === undefined) {
    throw edgeProblem('FILE_MISSING', 'The form holds no file; send one, or JSON with name and content.')
  }
  const bytes = await bytesOf(file)
  const name = plainName(fieldIn(file.fields, 'name') ?? file.filename)
  const content = readBytes(bytes)
  if (content === null) {
    throw edgeProblem('FILE_NOT_TEXT', `${name} holds no text. Try txt, md, vtt or srt.`, { name })
  }
  const kind = fieldIn(file.fields, 'kind')
  const held_at = fieldIn(file.fields, 'held_at')
  const form = { name, content, ...(kind ? { kind } : {}), ...(held_at ? { held_at } : {}) }
  const { data, error } = importSchema.safeParse(form)
  if (error === undefined) return data
  const [first] = error.issues
  throw edgeProblem('BODY_INVALID', `The form cannot be used: ${first?.path.join('.')}: ${first?.message}.`)
}

async function bytesOf(file: MultipartFile): Promise<Buffer> {
  try {
    return await file.toBuffer()
  } catch (error) {
    if (!(error instanceof Error && 'statusCode' in error && error.statusCode === 413)) throw error
    throw unableProblem({ code: 'TOO_LARGE', bytes: file.file.bytesRead, limit: LARGEST_IMPORT })
  }
}

/** Fields that stand behind the file are read with it. */
function fieldIn(fields: MultipartFields, name: string): string | undefined {
  const field = fields[name]
  const one = Array.isArray(field) ? field[0] : field
  return one !== undefined && one.type === 'field' && typeof one.value === 'string' ? one.value : undefined
}
