/** How this reader likes it, on this machine: theme, density, single keys, widths of the panes. */
import { create } from 'zustand'

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark'
  readonly density: 'comfortable' | 'compact'
  /** Single keys can be switched off (WCAG 2.1.4). */
  readonly single_keys: boolean
  /** Shares of the width of the first two panes; null as designed. */
  readonly panes: readonly [number, number] | null
}

const DEFAULTS: Preferences = { theme: 'system', density: 'comfortable', single_keys: true, panes: null }
const KEY = 'parley.preferences'

export const usePreferences = create<Preferences>(() => ({ ...DEFAULTS, ...remembered() }))

export function prefer(change: Partial<Preferences>): void {
  usePreferences.setState(change)
  keep(JSON.stringify(usePreferences.getState()))
}

/** Puts theme and density on the page, now and whenever they change. */
export function showPreferences(): void {
  const show = ({ theme, density }: Preferences): void => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
    dataset['density'] = density
  }
  show(usePreferences.getState())
  usePreferences.subscribe(show)
}

/** A browser may keep nothing, by setting or in private; then it is as designed each time. */
function remembered(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>
  } catch {
    return {}
  }
}

function keep(text: string): void {
  try {
    localStorage.setItem(KEY, text)
  } catch {
    // Nothing is lost but the habit: the page goes on with what was chosen.
    return
  }
}
