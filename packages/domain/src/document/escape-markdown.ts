/**
 * People's words inside Markdown: they read as they were said and do nothing.
 *
 * No character of theirs opens a tag, a link, a table cell, a list or a heading,
 * in CommonMark or GitHub's dialect. Letters of every script and emoji stay as
 * they are; a line break becomes a space, except in a quote, where it stays one.
 * Punctuation that does nothing where it stands is left alone, so that the
 * source reads well too.
 *
 * @critical
 */

/** One line of literal text, for any place within a document. */
export function escapeMarkdown(text: string): string {
  const line = text.replaceAll(/[\t\v\f ]*[\r\n]+[\t\v\f\r\n ]*/g, ' ').trim()
  return escapeLineStart(line.replaceAll(ACTIVE, escapeCharacter))
}

/** A quotation: each line literal, the line breaks kept, blank lines left out. */
export function quoteMarkdown(text: string): string {
  const lines = text
    .split(/\r\n|[\r\n]/)
    .map(escapeMarkdown)
    .filter((line) => line !== '')
  return `> ${lines.join('\\\n> ')}`
}

/**
 * What does something in the middle of a line. An underscore inside a word and a
 * number sign behind one do not; `://`, `www.` and `@` do, because GitHub makes
 * links of bare addresses.
 */
const ACTIVE =
  /[\\`*[\]|~@]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!\S)#|<[a-z/!?]?|&(?=#?[0-9a-z]+;)|:(?=\/\/)|(?<=www)\.|[\t\v\f]/giu

function escapeCharacter(active: string): string {
  if (/[\t\v\f]/.test(active)) return ' '
  // A tag that never begins is safe even where raw HTML is read before Markdown.
  if (active.startsWith('<') && active.length > 1) return `&lt;${active.slice(1)}`
  return `\\${active}`
}

/** What would open a block at the start of a line: list, quotation, rule, underline of a heading. */
function escapeLineStart(line: string): string {
  if (/^[-+=>]/.test(line)) return `\\${line}`
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
