/**
 * Who said the words at a place: the nearest participant's name that opens a
 * line above it. When no line tells for certain, nobody is named.
 */
import type { InputFile, SourceSummary } from '@parley/application'
import type { Place } from '@parley/domain'

/** A turn longer than this is a speech; its speaker is better left out than guessed. */
const LOOKED_BACK = 6_000

export function speakerBefore(
  place: Place,
  source: SourceSummary,
  files: readonly InputFile[],
): string | null {
  if (source.participants.length === 0) return null
  const index = source.files.findIndex(({ message_id }) => message_id === place.message_id)
  const text = files[index]?.text
  if (text === undefined) return null

  // From the nearest line upwards, the one the words stand on included.
  const before = text.slice(Math.max(0, place.start - LOOKED_BACK), place.start)
  for (const line of before.split(/\r\n|\r|\n/).toReversed()) {
    const speaker = source.participants.find((name) => opens(line, name))
    if (speaker !== undefined) return speaker
  }
  return null
}

/** `Amira:`, `[00:12] Amira (desk):`, `<v Amira>`, `**Amira**:`, or the name and a time alone on a line. */
function opens(line: string, name: string): boolean {
  const at = line.indexOf(name)
  if (at === -1) return false
  const before = line.slice(0, at).replace(/<v(\.\w+)*\s/, '')
  if (/\p{Letter}/u.test(before)) return false
  const after = line.slice(at + name.length)
  return /^[*_\s]*(\([^()]*\)|\[[^[\]]*\])?[*_\s]*[:>]/.test(after) || /^[\s\d:.,()[\]-]*$/.test(after)
}
