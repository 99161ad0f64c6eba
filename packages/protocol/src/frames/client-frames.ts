/**
 * What clients may send, as schemas: one for each type, of its fields after they
 * were gathered from the frame and its payload.
 *
 * Unknown fields are let be: clients of both families send more than we read.
 */
import * as z from 'zod'

/** An id that a client makes: printable, so that it can stand in a log and in a header. */
const cidSchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, 'is 1 to 200 printable characters')
  .nullish()
  .meta({ description: 'One id, one effect, however often it is sent.' })

const countSchema = z.int().min(0)

export const clientFrames = {
  ping: z.looseObject({ timestamp: z.json().optional().meta({ description: 'Comes back as it is.' }) }),
  heartbeat: z.looseObject({}),
  chat_message: z.looseObject({
    timestamp: z.string().max(100).nullish(),
    thread_id: z.string().min(1).max(200).nullish(),
    cid: cidSchema,
  }),
  request_state: z.looseObject({
    resume: z
      .looseObject({ seq: countSchema.meta({ description: 'The last event that was applied; 0: none.' }) })
      .nullish(),
  }),
  review_decision: z.looseObject({
    version: z.int().min(1),
    decision: z.enum(['approved', 'changes_requested']),
    feedback: z.string().max(20_000).nullish(),
    cid: cidSchema,
  }),
  cancel_run: z.looseObject({
    run_id: z.string().max(200).nullish(),
    turn_id: z.string().max(200).nullish(),
    cid: cidSchema,
  }),
  typing: z.looseObject({ is_typing: z.boolean().default(true) }),
  full_state_update: uiUpdate(),
  incremental_state_update: uiUpdate(),
} as const

export type ClientFrameType = keyof typeof clientFrames

function uiUpdate() {
  return z.looseObject({
    state: z.record(z.string(), z.json()).meta({ description: 'Of the host page; null values stay.' }),
    timestamp: z
      .union([countSchema, z.iso.datetime({ offset: true })])
      .nullish()
      .meta({ description: 'Milliseconds since 1970, or RFC 3339.' }),
    client_id: z.string().max(200).default(''),
    counter: countSchema.default(0),
    cid: cidSchema,
  })
}
