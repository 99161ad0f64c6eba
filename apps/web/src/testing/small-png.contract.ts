/**
 * A picture of a screen in 256 colours: a third of the bytes, and no eye tells.
 *
 * A screen is flat colours and the soft edges of letters. The commonest colours
 * are kept as they are, and the rest of the palette goes to those that lie
 * furthest from it, so that nothing changes much.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const COLOURS = 256
const COMMONEST = 144

/** Takes and gives a PNG; what it takes has 8 bits for each of red, green and blue, as browsers write it. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = read(png)
  const palette = paletteOf(pixels)
  const places = new Map<number, number>()
  const rows = Buffer.alloc((width + 1) * height)
  for (const [at, colour] of pixels.entries()) {
    const place = places.get(colour) ?? nearest(palette, colour).place
    places.set(colour, place)
    rows[at + Math.floor(at / width) + 1] = place
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => parts(colour)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

interface Picture {
  readonly width: number
  readonly height: number
  /** `0xrrggbb` each, row by row. */
  readonly pixels: Uint32Array
}

function read(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (png[24] !== 8 || png[25] !== 2) throw new Error('believed that screens are taken in 8 bit RGB')
  const lines = unfiltered(inflateSync(Buffer.concat(dataOf(png))), width * 3, height)
  const pixels = new Uint32Array(width * height)
  for (const at of pixels.keys()) pixels[at] = lines.readUIntBE(at * 3, 3)
  return { width, height, pixels }
}

function dataOf(png: Buffer): Buffer[] {
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
    }
  }
  return data
}

/** PNG, section 9: each byte is the difference from what its neighbours foretell. */
function unfiltered(raw: Buffer, stride: number, height: number): Buffer {
  const lines = Buffer.alloc(stride * height)
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column
      const left = column < 3 ? 0 : (lines[at - 3] ?? 0)
      const up = row === 0 ? 0 : (lines[at - stride] ?? 0)
      const corner = column < 3 || row === 0 ? 0 : (lines[at - stride - 3] ?? 0)
      lines[at] = (raw[at + row + 1] ?? 0) + foretold(filter, left, up, corner)
    }
  }
  return lines
}

function foretold(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [byLeft, byUp, byCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

function paletteOf(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const sorted = [...counts.keys()].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
  const palette = sorted.slice(0, COMMONEST)
  const left = new Map(sorted.slice(COMMONEST).map((colour) => [colour, nearest(palette, colour).distance]))
  while (palette.length < COLOURS && left.size > 0) {
    const [furthest] = [...left].reduce((one, other) => (other[1] > one[1] ? other : one))
    palette.push(furthest)
    left.delete(furthest)
    for (const [colour, distance] of left) {
      left.set(colour, Math.min(distance, distanceOf(colour, furthest)))
    }
  }
  return palette
}

function nearest(palette: readonly number[], colour: number): { place: number; distance: number } {
  let found = { place: 0, distance: Infinity }
  for (const [place, other] of palette.entries()) {
    const distance = distanceOf(colour, other)
    if (distance < found.distance) found = { place, distance }
  }
  return found
}

function distanceOf(one: number, other: number): number {
  const [red, green, blue] = parts(one)
  const [otherRed, otherGreen, otherBlue] = parts(other)
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2
}

function parts(colour: number): [red: number, green: number, blue: number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
