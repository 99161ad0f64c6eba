/** What stands around every page of a session: head, rail, strip, status, and what floats. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react'
import { allRequirements, findRequirement } from '@parley/domain'
import { bandOf } from '../requirements/confidence.ts'
import { useActions, useSessionState, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { AppHead } from './app-head.tsx'
import { ConnectionStrip } from './connection-strip.tsx'
import type { Command } from './palette-results.ts'
import { prefer, usePreferences } from './preferences.ts'
import { Rail, TabBar, type Pane } from './rail.tsx'
import { StatusBar } from './status-bar.tsx'
import { Toasts } from './toasts.tsx'
import { useKeys } from './use-keys.ts'

const CommandPalette = lazy(() => import('./command-palette.tsx'))
const KeysHelp = lazy(() => import('./keys-help.tsx'))

interface SessionFrameProps {
  readonly pane: Pane | null
  readonly onFullWidth?: () => void
  readonly onAdd?: () => void
  readonly children: ReactNode
}

export function SessionFrame({ pane, onFullWidth, onAdd, children }: SessionFrameProps) {
  const { id } = useParams({ strict: false })
  const navigate = useNavigate()
  const [floating, setFloating] = useState<'palette' | 'help' | null>(null)
  const said = useView((view) => view.said)

  const onPane = useCallback(
    (next: Pane) => void navigate({ to: '/session/$id', params: { id: id ?? '' }, search: { pane: next } }),
    [navigate, id],
  )
  const onUnheard = useCallback(() => {
    onPane('requirements')
    requestAnimationFrame(() => {
      const dock = document.querySelector<HTMLElement>('[data-unheard]')
      if (dock?.ariaExpanded === 'false') dock.click()
      dock?.focus()
    })
  }, [onPane])
  const targets = useMemo(
    () => ({
      onPane,
      onUnheard,
      onPalette: () => setFloating('palette'),
      onHelp: () => setFloating('help'),
      onFullWidth: onFullWidth ?? (() => undefined),
    }),
    [onPane, onUnheard, onFullWidth],
  )
  useKeys(targets)

  return (
    <div className="app">
      <AppHead onSearch={targets.onPalette} onUnheard={onUnheard} reviewing={pane === null} />
      <Rail pane={pane} onPane={onPane} onUnheard={onUnheard} onHelp={targets.onHelp} />
      <ConnectionStrip />
      <main className="main">{children}</main>
      <StatusBar onKeys={targets.onHelp} />
      <TabBar pane={pane} onPane={onPane} onUnheard={onUnheard} onHelp={targets.onHelp} />
      <Toasts />
      <p className="unseen" role="status">
        {said}
      </p>
      <Suspense fallback={null}>
        {floating === 'palette' && (
          <PaletteWithCommands
            onClose={() => setFloating(null)}
            onPane={onPane}
            onHelp={targets.onHelp}
            onUnheard={onUnheard}
            onFullWidth={onFullWidth}
            onAdd={onAdd}
          />
        )}
        {floating === 'help' && <KeysHelp onClose={() => setFloating(null)} />}
      </Suspense>
    </div>
  )
}

interface PaletteProps {
  readonly onClose: () => void
  readonly onPane: (pane: Pane) => void
  readonly onHelp: () => void
  readonly onUnheard: () => void
  readonly onFullWidth: (() => void) | undefined
  readonly onAdd: (() => void) | undefined
}

function PaletteWithCommands({ onClose, onPane, onHelp, onUnheard, onFullWidth, onAdd }: PaletteProps) {
  const state = useSessionState()
  const actions = useActions()
  const open = useView((view) => view.open)
  const undoable = useView((view) => view.undo.length > 0)
  const requirement = open === null ? null : findRequirement(state, open)
  const firm = allRequirements(state).filter(
    (one) => one.status === 'proposed' && !one.inferred && bandOf(one.confidence) === 'firm',
  )

  const commands: readonly Command[] = [
    ...(requirement?.status === 'proposed'
      ? [
          {
            name: `${words.requirements.accept} ${requirement.id}`,
            key: 'A',
            run: () => void actions.accept(requirement),
          },
        ]
      : []),
    ...(firm.length > 0
      ? [
          {
            name: `${words.palette.acceptFirm} (${firm.length})`,
            run: () => void acceptAll(firm, actions.accept),
          },
        ]
      : []),
    ...(undoable ? [{ name: words.toast.undo, key: 'Z', run: actions.undo }] : []),
    ...(onAdd === undefined ? [] : [{ name: words.palette.addRequirement, run: onAdd }]),
    {
      name: words.palette.importFile,
      run: () => document.querySelector<HTMLInputElement>('[data-import]')?.click(),
    },
    { name: words.views.talk, key: 'G T', run: () => onPane('talk') },
    { name: words.views.requirements, key: 'G R', run: () => onPane('requirements') },
    { name: words.views.document, key: 'G D', run: () => onPane('document') },
    { name: words.views.issues, key: 'G I', run: () => onPane('issues') },
    { name: words.views.unheard, key: 'U', run: onUnheard },
    ...(onFullWidth === undefined ? [] : [{ name: words.palette.fullWidth, key: 'F', run: onFullWidth }]),
    {
      name: words.palette.theme,
      run: () => prefer({ theme: usePreferences.getState().theme === 'dark' ? 'light' : 'dark' }),
    },
    {
      name: words.palette.density,
      key: '⇧ D',
      run: () =>
        prefer({ density: usePreferences.getState().density === 'compact' ? 'comfortable' : 'compact' }),
    },
    { name: words.palette.keys, key: '?', run: onHelp },
  ]
  return <CommandPalette commands={commands} onClose={onClose} />
}

/** One after the other: each is a decision of its own, and one that is refused stops nothing. */
async function acceptAll<Item>(
  items: readonly Item[],
  accept: (item: Item) => Promise<boolean>,
): Promise<void> {
  for (const item of items) await accept(item)
}
