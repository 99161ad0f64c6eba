/**
 * What is known about where the output goes: how wide it is, and whether colours mean anything there.
 *
 * Colours only on a terminal; NO_COLOR (no-color.org) and FORCE_COLOR decide otherwise.
 */
import picocolors from 'picocolors'

export type Colours = ReturnType<typeof picocolors.createColors>

export interface Screen {
  readonly isTerminal: boolean
  /** In columns. */
  readonly width: number
  readonly colours: Colours
}

export interface Stream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

type Variables = Readonly<Record<string, string | undefined>>

const USUAL_WIDTH = 80
const NARROWEST = 30

export function screenOf(stream: Stream, variables: Variables): Screen {
  const isTerminal = stream.isTTY === true
  const asked = Number(variables['COLUMNS'])
  const width = Number.isInteger(asked) && asked > 0 ? asked : (isTerminal && stream.columns) || USUAL_WIDTH
  return {
    isTerminal,
    width: Math.max(NARROWEST, width),
    colours: picocolors.createColors(wantsColours(isTerminal, variables)),
  }
}

/** A file: no colours, and the width that everybody can read. */
export const paper: Screen = {
  isTerminal: false,
  width: USUAL_WIDTH,
  colours: picocolors.createColors(false),
}

function wantsColours(isTerminal: boolean, variables: Variables): boolean {
  if ((variables['NO_COLOR'] ?? '') !== '') return false
  const forced = variables['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTerminal && variables['TERM'] !== 'dumb'
}
