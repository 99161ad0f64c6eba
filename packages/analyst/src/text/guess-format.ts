/** Tells captions from Markdown from plain text by the marks that only they have. */
import type { TextFormat } from './read-text.ts'

export const TIMING =
  /^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/

const MARKDOWN =
  /(?:^|[\n\r]) {0,3}(?:#{1,6}[ \t]+\S|```|~~~|\|?[ \t]*:?-{3,}:?[ \t]*\|)|\*\*[\p{L}\p{N}][^*\n]{0,100}\*\*|\]\(https?:/u

export function guessFormat(text: string): TextFormat {
  if (/^\uFEFF?WEBVTT(?:[\s]|$)/.test(text)) return 'vtt'
  const [first = '', second = ''] = text
    .slice(0, 2_000)
    .trimStart()
    .split(/\r\n|\r|\n/, 2)
  if (TIMING.test(first) || (/^\d+\s*$/.test(first) && TIMING.test(second))) return 'srt'
  return MARKDOWN.test(text) ? 'markdown' : 'text'
}
