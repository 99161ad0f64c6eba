/** A golden input as the analyst is given it: the ending of its file's name says how it is written. */
import type { InputFile } from '../ports.ts'

/** Golden readings all happen at this instant. */
export const NOW = '2026-01-01T00:00:00Z'

const formats: Readonly<Record<string, NonNullable<InputFile['format']>>> = {
  txt: 'text',
  md: 'markdown',
  vtt: 'vtt',
  srt: 'srt',
}

export function inputNamed(name: string, text: string): InputFile {
  const format = formats[name.slice(name.lastIndexOf('.') + 1)]
  if (format === undefined)
    throw new Error(`${name} is no golden input: its name ends in .txt, .md, .vtt or .srt.`)
  return { name, text: text.replace(/^\uFEFF/, ''), format }
}
