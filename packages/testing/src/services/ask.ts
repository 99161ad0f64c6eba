/**
 * One question over TCP: connect, say something, take the first answer, hang up.
 */
import { connect } from 'node:net'

/** Null when nobody is there, or nothing is said in two seconds. */
export function ask(host: string, port: number, question: Uint8Array | string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const answer = (said: string | null) => {
      socket.destroy()
      resolve(said)
    }
    socket.setTimeout(2_000, () => answer(null))
    socket.once('error', () => answer(null))
    socket.once('close', () => answer(null))
    socket.once('data', (bytes: Buffer) => answer(bytes.toString('latin1')))
    socket.write(question)
  })
}
