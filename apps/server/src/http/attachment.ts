/** The name of a file that a browser saves: after RFC 6266, safe on every system, in the words of the project. */
const LONGEST_NAME = 80

export function attachment(name: string, ending: string): string {
  const file = `${safeName(name)}.${ending}`
  const plain = file
    .normalize('NFKD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .trim()
  const fallback = plain.startsWith('.') || plain === '' ? `requirements.${ending}` : plain
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded(file)}`
}

/** Without what a path, a shell or a file system would read as something else. */
function safeName(name: string): string {
  const safe = name
    .toWellFormed()
    .replaceAll(/[\p{C}"'`*?<>|:/\\%;$&]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.-]+|[\s.]+$/g, '')
  return Array.from(safe).slice(0, LONGEST_NAME).join('').trim() || 'requirements'
}

/** RFC 8187: what encodeURIComponent leaves alone and a header's parameter must not hold. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
