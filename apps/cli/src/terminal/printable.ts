/**
 * Other people's words on a terminal: shown, never obeyed.
 *
 * A transcript may hold escape sequences that would clear the screen, retitle
 * the window or hide text, and marks that turn the reading direction around.
 * Each becomes a visible sign, so what stands there is what was said.
 */
const CONTROLS = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** One line without anything a terminal would act on. */
export function printable(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(CONTROLS, sign)
}

/** The control pictures of Unicode for the old ones (␛ for escape), a replacement mark for the rest. */
function sign(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}
