/** Where to go: a rail on wide screens, tabs on a phone. */
import {
  CircleQuestionMark,
  EarOff,
  Ellipsis,
  FileText,
  ListChecks,
  MessageSquareText,
  Settings,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { Menu } from '../parts/menu.tsx'
import { needsPerson } from '../requirements/requirement-rows.ts'
import { allRequirements } from '@parley/domain'
import { useDerived, useSessionState } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { prefer, usePreferences } from './preferences.ts'
import { SettingsMenuItems } from './theme-menu.tsx'

export type Pane = 'talk' | 'requirements' | 'document' | 'issues'

interface RailProps {
  /** Null on a page that is none of them. */
  readonly pane: Pane | null
  readonly onPane: (pane: Pane) => void
  readonly onUnheard: () => void
  readonly onHelp: () => void
}

export function Rail({ pane, onPane, onUnheard, onHelp }: RailProps) {
  const { coverage } = useDerived()
  const numbers = useNumbers()
  return (
    <nav className="rail" aria-label={words.views.name}>
      <RailButton
        icon={MessageSquareText}
        name={words.views.talk}
        current={pane === 'talk'}
        onClick={() => onPane('talk')}
      />
      <RailButton
        icon={ListChecks}
        name={words.views.requirements}
        number={numbers.toReview}
        current={pane === 'requirements'}
        onClick={() => onPane('requirements')}
      />
      <RailButton
        icon={EarOff}
        name={words.views.unheard}
        number={coverage.unheard}
        current={false}
        onClick={onUnheard}
      />
      <RailButton
        icon={TriangleAlert}
        name={words.views.issues}
        number={numbers.issues}
        current={pane === 'issues'}
        onClick={() => onPane('issues')}
      />
      <RailButton
        icon={FileText}
        name={words.views.document}
        current={pane === 'document'}
        onClick={() => onPane('document')}
      />
      <button type="button" className="end" onClick={onHelp} title={words.views.help}>
        <Icon of={CircleQuestionMark} />
        <span className="word">{words.views.help}</span>
      </button>
      <Menu
        align="start"
        trigger={
          <button type="button" title={words.views.settings}>
            <Icon of={Settings} />
            <span className="word">{words.views.settings}</span>
          </button>
        }
      >
        <SettingsMenuItems />
      </Menu>
    </nav>
  )
}

interface RailButtonProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly number?: number
  readonly current: boolean
  readonly onClick: () => void
}

function RailButton({ icon, name, number = 0, current, onClick }: RailButtonProps) {
  return (
    <button type="button" aria-current={current ? 'page' : undefined} onClick={onClick} title={name}>
      <Icon of={icon} />
      <span className="word">{name === words.views.requirements ? words.views.toReview : name}</span>
      {number > 0 && <b className="number">{number > 999 ? '999+' : number}</b>}
    </button>
  )
}

export function TabBar({ pane, onPane, onUnheard, onHelp }: RailProps) {
  const numbers = useNumbers()
  const [more, setMore] = useState(false)
  const { theme } = usePreferences()
  return (
    <nav className="tabs" aria-label={words.views.panes}>
      <Tab
        icon={MessageSquareText}
        name={words.views.talk}
        current={pane === 'talk'}
        onClick={() => onPane('talk')}
      />
      <Tab
        icon={ListChecks}
        name={words.views.requirements}
        number={numbers.toReview}
        current={pane === 'requirements'}
        onClick={() => onPane('requirements')}
      />
      <Tab
        icon={FileText}
        name={words.views.document}
        current={pane === 'document'}
        onClick={() => onPane('document')}
      />
      <Tab
        icon={TriangleAlert}
        name={words.views.issues}
        number={numbers.issues}
        current={pane === 'issues'}
        onClick={() => onPane('issues')}
      />
      <Tab icon={Ellipsis} name={words.views.more} current={false} onClick={() => setMore(true)} />
      <Dialog open={more} onClose={() => setMore(false)} title={words.views.more} titleUnseen shape="sheet">
        <div className="sheet-list pb-4">
          <button type="button" onClick={() => leaving(setMore, onUnheard)}>
            <Icon of={EarOff} /> {words.views.unheard}
          </button>
          {(['system', 'light', 'dark'] as const).map((choice) => (
            <button
              key={choice}
              type="button"
              aria-pressed={theme === choice}
              onClick={() => leaving(setMore, () => prefer({ theme: choice }))}
            >
              <Icon of={Settings} /> {words.theme.name}: {words.theme[choice]}
            </button>
          ))}
          <button type="button" onClick={() => leaving(setMore, onHelp)}>
            <Icon of={CircleQuestionMark} /> {words.views.help}
          </button>
        </div>
      </Dialog>
    </nav>
  )
}

function leaving(setMore: (more: boolean) => void, then: () => void): void {
  setMore(false)
  then()
}

function Tab({ icon, name, number = 0, current, onClick }: RailButtonProps) {
  return (
    <button type="button" aria-current={current ? 'page' : undefined} onClick={onClick}>
      <Icon of={icon} />
      <span>{name}</span>
      {number > 0 && <b className="number">{number > 999 ? '999+' : number}</b>}
    </button>
  )
}

function useNumbers(): { readonly toReview: number; readonly issues: number } {
  const state = useSessionState()
  const { issues } = useDerived()
  return {
    toReview: allRequirements(state).filter(needsPerson).length,
    issues: issues.filter(({ severity }) => severity !== 'info').length,
  }
}
