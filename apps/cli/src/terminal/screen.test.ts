import { describe, expect, it } from 'vitest'

import { screenOf } from './screen.ts'

describe('what is known about a screen', () => {
  const terminal = { isTTY: true, columns: 132 }
  const pipe = {}
  const isColoured = (stream: object, variables: Record<string, string>) =>
    screenOf(stream, variables).colours.red('x') !== 'x'

  it('a terminal says its width, COLUMNS says it better', () => {
    expect(screenOf(terminal, {}).width).toBe(132)
    expect(screenOf(terminal, { COLUMNS: '60' }).width).toBe(60)
    expect(screenOf(pipe, { COLUMNS: '100' }).width).toBe(100)
  })

  it('80 columns where nobody says, and never too few to read', () => {
    expect(screenOf(pipe, {}).width).toBe(80)
    expect(screenOf({ isTTY: true, columns: 0 }, { COLUMNS: 'wide' }).width).toBe(80)
    expect(screenOf(terminal, { COLUMNS: '3' }).width).toBe(30)
  })

  it('colours are for terminals only', () => {
    expect(isColoured(terminal, { TERM: 'xterm' })).toBe(true)
    expect(isColoured(terminal, { TERM: 'dumb' })).toBe(false)
    expect(isColoured(pipe, { TERM: 'xterm', CI: 'true' })).toBe(false)
  })

  it('NO_COLOR and FORCE_COLOR decide otherwise', () => {
    expect(isColoured(terminal, { NO_COLOR: '1' })).toBe(false)
    expect(isColoured(terminal, { NO_COLOR: '' })).toBe(true)
    expect(isColoured(pipe, { FORCE_COLOR: '1' })).toBe(true)
    expect(isColoured(terminal, { FORCE_COLOR: '0' })).toBe(false)
    expect(isColoured(terminal, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false)
  })
})
