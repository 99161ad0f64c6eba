/** The keys of the workspace. Single keys rest while one types, and can be switched off. */
import { findRequirement, isInForce, openTurn, type Requirement } from '@parley/domain'
import { useEffect } from 'react'
import { askToReject } from '../requirements/ask-to-reject.ts'
import { quotesOf } from '../requirements/requirement-words.ts'
import { useActions, useMayWrite, useStoreOfSession } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { isTyping } from './keys.ts'
import { prefer, usePreferences } from './preferences.ts'
import type { Pane } from './rail.tsx'

interface KeyTargets {
  readonly onPane: (pane: Pane) => void
  readonly onPalette: () => void
  readonly onHelp: () => void
  readonly onUnheard: () => void
  readonly onFullWidth: () => void
}

export function useKeys(targets: KeyTargets): void {
  const actions = useActions()
  const store = useStoreOfSession()
  const mayWrite = useMayWrite()

  useEffect(() => {
    let going = false

    /** The requirement of the focused row, else the one that is open. */
    const onRow = (): Requirement | null => {
      const { state, open } = store.getState()
      const focused = (document.activeElement as HTMLElement | null)?.dataset['requirement'] ?? open
      return state === null || focused === null ? null : findRequirement(state, focused as Requirement['id'])
    }
    const withRow = (act: (requirement: Requirement) => void) => () => {
      const requirement = onRow()
      if (requirement !== null) act(requirement)
    }
    const changing = (act: (requirement: Requirement) => void) =>
      withRow((requirement) => {
        if (mayWrite && isInForce(requirement)) act(requirement)
      })

    const single: Readonly<Record<string, () => void>> = {
      a: changing((requirement) => requirement.status === 'proposed' && void actions.accept(requirement)),
      r: changing(({ id }) => {
        actions.open(id)
        whenOpen(id, () => askToReject(id))
      }),
      e: changing(({ id }) => actions.edit(id)),
      o: withRow(({ id }) => actions.open(store.getState().open === id ? null : id)),
      q: withRow((requirement) => {
        const { state, about } = store.getState()
        const [quote] =
          state === null ? [] : quotesOf(state, requirement, { now: new Date() }, about?.me.name)
        if (quote !== undefined)
          actions.showQuote(
            requirement.id,
            quote.place,
            words.talk.quoteShown(requirement.id, quote.speaker, quote.cite),
          )
      }),
      z: actions.undo,
      u: targets.onUnheard,
      i: () => targets.onPane('issues'),
      '/': () => document.querySelector<HTMLElement>('[data-search-requirements]')?.click(),
      '?': targets.onHelp,
      f: targets.onFullWidth,
      F: targets.onFullWidth,
      D: () =>
        prefer({ density: usePreferences.getState().density === 'compact' ? 'comfortable' : 'compact' }),
    }
    const afterG: Readonly<Record<string, Pane>> = {
      t: 'talk',
      r: 'requirements',
      d: 'document',
      i: 'issues',
    }

    const onKey = (event: KeyboardEvent): void => {
      const command = event.ctrlKey || event.metaKey
      if (command && event.key.toLowerCase() === 'k') return taken(event, targets.onPalette)
      if (event.key === 'F6') return taken(event, () => nextPane(event.shiftKey ? -1 : 1))
      if (
        isTyping(event.target) ||
        event.defaultPrevented ||
        document.querySelector('[role="dialog"], [role="menu"]')
      )
        return
      if (command && event.key === 'z') return taken(event, actions.undo)
      if (command || event.altKey) return
      if (event.key === 'Escape') return escape()
      if (event.key === 'Backspace') return void (actions.goBack() && event.preventDefault())
      if (!usePreferences.getState().single_keys) return

      if (going) {
        going = false
        const pane = afterG[event.key]
        if (pane !== undefined) taken(event, () => targets.onPane(pane))
        return
      }
      if (event.key === 'g') {
        going = true
        return
      }
      const act = single[event.key]
      if (act !== undefined) taken(event, act)
    }

    const escape = (): void => {
      const { open, state } = store.getState()
      const turn = state === null ? null : openTurn(state)
      if (open !== null) actions.open(null)
      else if (turn !== null && mayWrite) void actions.cancelTurn(turn.id)
    }

    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [actions, store, mayWrite, targets])
}

/** What opens may still be on its way here. */
function whenOpen(id: string, then: () => void, tries = 60): void {
  if (document.querySelector(`#${id} .actions`) !== null) then()
  else if (tries > 0) requestAnimationFrame(() => whenOpen(id, then, tries - 1))
}

function taken(event: KeyboardEvent, act: () => void): void {
  event.preventDefault()
  act()
}

/** F6 goes round conversation, requirements, document; in each, what one most likely came for gets the focus. */
function nextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('.panes > .pane')].filter(isShown)
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + by + panes.length) % panes.length]
  for (const wanted of WANTED) {
    const target = [...(next?.querySelectorAll<HTMLElement>(wanted) ?? [])].find(isShown)
    if (target !== undefined) return target.focus()
  }
  // Still loading: the pane itself, so that nobody is kept where they were.
  next?.setAttribute('tabindex', '-1')
  next?.focus()
}

const WANTED = [
  '[data-composer]',
  '[data-requirement][tabindex="0"]',
  '.scrolls[tabindex="0"]',
  'button:not(:disabled)',
]

function isShown(element: HTMLElement): boolean {
  return element.offsetParent !== null
}
