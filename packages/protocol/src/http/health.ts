/** How the server is, for people and for what watches it. */
import * as z from 'zod'

const componentSchema = z
  .strictObject({ status: z.enum(['ok', 'degraded', 'down']), detail: z.string() })
  .readonly()

export const healthSchema = z
  .strictObject({
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    components: z.record(z.string(), componentSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'Health' })
export type Health = z.infer<typeof healthSchema>

export const aliveSchema = z
  .strictObject({ status: z.enum(['ok', 'starting', 'draining']) })
  .readonly()
  .meta({ id: 'Alive' })
