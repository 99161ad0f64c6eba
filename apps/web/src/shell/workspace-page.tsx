/** The workspace: talk, requirements and document side by side, as far as the window has room. */
import { isRequirementId } from '@parley/domain'
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, useCallback, useEffect, useMemo, useState, type CSSProperties } from 'react'
import { ConversationPane } from '../conversation/conversation-pane.tsx'
import { RequirementsPane } from '../requirements/requirements-pane.tsx'
import { useActions, useSessionState, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { Divider } from './divider.tsx'
import { PaneGuard } from './pane-guard.tsx'
import { usePreferences } from './preferences.ts'
import type { Pane } from './rail.tsx'
import { SessionFrame } from './session-frame.tsx'
import { useWidth } from './use-width.ts'

const DocumentPane = lazy(() => import('../document/document-pane.tsx'))

export function WorkspacePage() {
  const { pane = 'talk' } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [side, setSide] = useState<'requirements' | 'document'>(
    pane === 'document' ? 'document' : 'requirements',
  )
  const [full, setFull] = useState<'talk' | 'requirements' | 'document' | null>(null)
  const [adding, setAdding] = useState(false)
  const [reading, setReading] = useState<number | null>(null)
  const width = useWidth()
  const shares = usePreferences((preferences) => preferences.panes)

  const onPane = useCallback(
    (next: Pane) => void navigate({ to: '.', search: { pane: next }, replace: true }),
    [navigate],
  )
  useEffect(() => {
    if (pane === 'document') setSide('document')
    if (pane === 'requirements' || pane === 'issues') setSide('requirements')
  }, [pane])
  useFollow(pane, onPane, width)
  useHash()
  useTellUi(pane, reading)

  const fullWidth = useCallback(() => {
    const focused = document.activeElement?.closest('.pane')
    const here = (['talk', 'requirements', 'document'] as const).find(
      (name) => focused?.classList.contains(name) === true,
    )
    setFull((now) => (now === null ? (here ?? 'requirements') : null))
  }, [])
  const onAdd = useCallback(() => setAdding(true), [])

  const paneSwitch = useMemo(
    () => (
      <div className="segments switch" role="group" aria-label={words.views.panes}>
        {(['requirements', 'document'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={side === name} onClick={() => onPane(name)}>
            {words.views[name]}
          </button>
        ))}
      </div>
    ),
    [side, onPane],
  )
  const style =
    shares === null || width < 1200
      ? undefined
      : ({
          '--first': `${shares[0]}fr`,
          '--second': `${shares[1]}fr`,
          '--third': `${1 - shares[0] - shares[1]}fr`,
        } as CSSProperties)
  const names = [words.views.talk, words.views.requirements, words.views.document]
  const others = (name: string) => names.filter((one) => one !== name)
  const showsDocument = width >= 1200 || side === 'document'

  return (
    <SessionFrame pane={pane} onFullWidth={fullWidth} onAdd={onAdd}>
      <div className="panes" data-pane={pane} data-side={side} data-full={full ?? undefined} style={style}>
        <PaneGuard
          pane={words.views.talk.toLowerCase()}
          others={others(words.views.talk)}
          className="pane talk"
        >
          <ConversationPane />
        </PaneGuard>
        <PaneGuard
          pane={words.views.requirements.toLowerCase()}
          others={others(words.views.requirements)}
          className="pane requirements"
        >
          <RequirementsPane
            mode={pane === 'issues' ? 'issues' : 'requirements'}
            paneSwitch={paneSwitch}
            adding={adding}
            onAdding={setAdding}
            divider={<Divider after={0} label={words.views.talk} />}
          />
        </PaneGuard>
        {showsDocument && (
          <PaneGuard
            pane={words.views.document.toLowerCase()}
            others={others(words.views.document)}
            className="pane document"
          >
            <DocumentPane
              paneSwitch={paneSwitch}
              reading={reading}
              onRead={setReading}
              divider={<Divider after={1} label={words.views.requirements} />}
            />
          </PaneGuard>
        )}
      </div>
    </SessionFrame>
  )
}

/** A jump to a quote or a requirement brings the pane that holds it, where only one is shown. */
function useFollow(pane: Pane, onPane: (pane: Pane) => void, width: number): void {
  const jumps = useView((view) => view.jump?.count ?? 0)
  const reached = useView((view) => view.reach?.count ?? 0)
  useEffect(() => {
    if (jumps > 0 && width < 700) onPane('talk')
    // The jump itself is what is followed, not the width.
  }, [jumps])
  useEffect(() => {
    if (reached > 0 && (width < 1200 || pane === 'issues')) onPane('requirements')
  }, [reached])
}

/** `…#REQ-008` opens that requirement. */
function useHash(): void {
  const { reach } = useActions()
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    if (isRequirementId(hash)) reach(hash)
  }, [hash, reach])
}

/** The assistant may know what is on the screen. */
function useTellUi(pane: Pane, reading: number | null): void {
  const { link } = useActions()
  const { session_id } = useSessionState()
  const open = useView((view) => view.open)
  useEffect(() => {
    link.showUi({ pane, open_requirement: open, reading_version: reading })
  }, [link, session_id, pane, open, reading])
}
