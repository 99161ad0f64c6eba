/** What a file is, from its name and its first words. */
export type Format = 'text' | 'markdown' | 'vtt' | 'srt'
export type Kind = 'meeting' | 'thread' | 'file' | 'chat'

const FORMATS: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  vtt: 'vtt',
  srt: 'srt',
}

export function formatOf(name: string, content: string): Format {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = FORMATS[ending]
  if (named !== undefined) return named
  if (/^WEBVTT(?:\s|$)/.test(content)) return 'vtt'
  return /^\s*\d+\s*\n\d{2}:\d{2}:\d{2},\d{3} --> /.test(content) ? 'srt' : 'text'
}

/** Captions come from a meeting; of other files nobody knows. */
export const kindOf = (format: Format): Kind => (format === 'vtt' || format === 'srt' ? 'meeting' : 'file')

const LONGEST_NAME = 255

/** The name alone, as people see it: no folders, nothing that a screen would not show. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const shown = last.toWellFormed().replaceAll(/\p{C}/gu, '').trim()
  return Array.from(shown).slice(0, LONGEST_NAME).join('') || 'unnamed'
}
