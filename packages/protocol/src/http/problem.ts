/**
 * How every refusal over HTTP looks: a problem after RFC 9457, with a code for
 * programs, words for people, and what became of the request.
 *
 * `effect` says whether anything happened: `none`, `done`, or `unknown`, when the
 * same request may be sent again with the same Idempotency-Key.
 */
import * as z from 'zod'

export const EFFECTS = ['none', 'done', 'unknown'] as const
export type Effect = (typeof EFFECTS)[number]

export const problemSchema = z
  .looseObject({
    type: z.string().meta({ description: 'A page about this kind of problem, or `about:blank`.' }),
    title: z
      .string()
      .meta({ description: 'The kind of problem in a few words; the same for every case of it.' }),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'This case in a sentence, with the way out.' }),
    code: z.string().meta({ description: 'For programs; codes are added, never reused or renamed.' }),
    effect: z.enum(EFFECTS),
    request_id: z.string().meta({ description: 'The same id stands in the log of the server.' }),
  })
  .readonly()
  .meta({
    id: 'Problem',
    description: 'RFC 9457. The facts of the case stand beside these fields, as `limit` or `current`.',
    example: {
      type: 'about:blank',
      title: 'Somebody else was faster',
      status: 409,
      detail: 'REQ-001 has changed: revision 3 stands, yours was based on 2; read it again and repeat.',
      code: 'CONCURRENT_MODIFICATION',
      effect: 'none',
      request_id: 'req-1a',
      requirement_id: 'REQ-001',
      based_on: 2,
      current: 3,
    },
  })
export type Problem = z.infer<typeof problemSchema>
