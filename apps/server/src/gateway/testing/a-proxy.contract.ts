/** A TCP line that a test can cut: at once, after so many bytes went down to the client, or in the middle of a frame. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Line {
  readonly url: string
  /** Connections there were. */
  count(): number
  /** Breaks every connection that stands, without a goodbye. */
  cut(): void
  /** For each connection from now on, the bytes, or the words, after which it breaks; null: it holds. */
  cutAfter(where: (connection: number) => number | string | null): void
  close(): Promise<void>
}

export async function openLine(to: string): Promise<Line> {
  const port = Number(new URL(to).port)
  const standing = new Set<Socket>()
  let count = 0
  let bound: (connection: number) => number | string | null = () => null

  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    const where = bound(count)
    let left = typeof where === 'number' ? where : null
    count += 1
    const end = (): void => {
      client.resetAndDestroy()
      upstream.resetAndDestroy()
    }
    for (const socket of [client, upstream]) {
      standing.add(socket)
      socket.on('error', end)
      socket.on('close', () => {
        standing.delete(socket)
        end()
      })
    }
    client.on('data', (data) => upstream.write(data))
    upstream.on('data', (data) => {
      const at = typeof where === 'string' ? data.indexOf(where) : -1
      if (typeof where === 'string' && at >= 0) left = at + where.length
      if (left === null) return client.write(data)
      const part = data.subarray(0, left)
      left -= part.length
      // What went through before the cut has to arrive, or nothing would ever be gained by a connection.
      client.write(part, () => {
        if (left === 0) end()
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const cut = (): void => {
    for (const socket of standing) socket.resetAndDestroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => count,
    cut,
    cutAfter: (bytes) => {
      bound = bytes
    },
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
