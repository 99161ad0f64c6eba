/**
 * Lines out of a stream of bytes, as they come: one array per piece of the
 * stream, so that whoever reads can answer each line at once and still work in
 * batches. A line longer than the limit is given as null and its bytes dropped,
 * so an endless line cannot fill the memory.
 */
const LINE_END = 0x0a
const RETURN = 0x0d

export async function* lines(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<(Uint8Array | null)[], void> {
  let begun: Uint8Array[] = []
  let length = 0

  const finish = (): Uint8Array | null => {
    const line = length > longest ? null : withoutReturn(Buffer.concat(begun))
    begun = []
    length = 0
    return line
  }
  const add = (piece: Uint8Array): void => {
    length += piece.length
    if (length <= longest) begun.push(piece)
    else begun = []
  }

  for await (const chunk of stream) {
    const complete: (Uint8Array | null)[] = []
    let from = 0
    for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, from)) {
      add(chunk.subarray(from, end))
      complete.push(finish())
      from = end + 1
    }
    add(chunk.subarray(from))
    if (complete.length > 0) yield complete
  }
  if (length > 0) yield [finish()]
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === RETURN ? line.subarray(0, -1) : line
}
