/**
 * Where the server of a data directory answers: a file beside the key, for the
 * command line of the same person. It counts only while a server holds the
 * directory; what a killed one left is removed by the next before anything else.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { writePrivately } from './access-file.ts'
import { addressFileIn } from './data-folder.ts'
import { isLoopbackHost } from './loopback.ts'

export const announceAddress = (dataDir: string, address: string): Promise<void> =>
  writePrivately(addressFileIn(dataDir), `${address}\n`)

export interface RunningServer {
  readonly address: string
  readonly key: string
}

/** Null when it does not say yet; the key is never sent anywhere but to this machine. */
export async function runningServer(dataDir: string): Promise<RunningServer | null> {
  const [address, key] = await Promise.all(
    [addressFileIn(dataDir), join(dataDir, 'key')].map((path) =>
      readFile(path, 'utf8').then(
        (text) => text.trim(),
        () => '',
      ),
    ),
  )
  if (address === undefined || !URL.canParse(address) || !isLoopbackHost(new URL(address).host)) return null
  return key === undefined || key === '' ? null : { address, key }
}
