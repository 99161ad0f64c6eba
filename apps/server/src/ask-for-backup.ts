/** A backup from the server that runs on a data directory, asked for with the key of that directory. */
import type { RunningServer } from './access/running-address.ts'
import { CannotStart } from './cannot-start.ts'

/** The bytes as they come; throws `CannotStart` when the server gives none. */
export async function askForBackup({ address, key }: RunningServer): Promise<AsyncIterable<Uint8Array>> {
  const response = await fetch(`${address}/api/v1/backup`, {
    headers: { authorization: `Bearer ${key}` },
    redirect: 'error',
  }).catch((fault: unknown) => {
    throw new CannotStart(`The server at ${address} does not answer; try again in a moment.`, fault)
  })
  if (!response.ok || response.body === null) throw new CannotStart(await refusalOf(address, response))
  return bytesOf(response.body)
}

/** A connection that breaks is the end of what came: whoever reads sees that it is not whole. */
async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch {
    return
  }
}

async function refusalOf(address: string, response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null)
  const said = typeof problem === 'object' && problem !== null && 'detail' in problem ? problem.detail : null
  return `The server at ${address} makes no backup: ${typeof said === 'string' ? said : `it answers ${response.status}`}`
}
