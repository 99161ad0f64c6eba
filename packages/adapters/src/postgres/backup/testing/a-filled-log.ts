/** A log with a few sessions in it as a server leaves them, for tests of backups. */
import { aPlace, aRow, said, sha256 } from '@parley/log/contract'
import type { Log } from '@parley/log'

export const ABOUT = {
  written_by: '0.1.0',
  written_at: '2026-11-20T10:00:00.000Z',
  owner: { user_id: 'usr_anna', tenant_id: 'org_1', name: 'Anna' },
}

/** Words that are easily lost on the way. */
export const ODD_WORDS = ['plain', 'line\nend \u2028 and “quotes” \\ "', '預訂 🚲 é', '{"end":{}}', '']

export async function fill(log: Log, sessions: number, eventsEach: number) {
  const places = Array.from({ length: sessions }, aPlace)
  for (const [at, { tenant, stream }] of places.entries()) {
    for (let seq = 0; seq < eventsEach; seq += 1) {
      const words = `${ODD_WORDS[seq % ODD_WORDS.length]} ${at}`
      await log.append({
        tenant,
        stream,
        expected_seq: seq,
        events: [said(words)],
        cid: `c ${seq} "é"`,
        answer: { seq, words },
        projections: {
          session: aRow(stream, { project_name: words, version: seq, deleted: at === 1 }),
          sections: [{ hash: sha256(words), text: words }],
        },
        turn: { due: at === 0, lane: 2 },
      })
    }
    await log.putUiState(tenant, stream, 'usr_anna', { page: at }, ABOUT.written_at)
  }
  return places
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

/** In pieces of odd sizes, as a disk or a network gives them. */
export async function* inChunks(bytes: Uint8Array, size = 777): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
