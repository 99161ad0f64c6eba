/** The document beside the talk: read it, any version of it, and see what stands before a signature. */
import { ChevronDown, Download, FileText, GitCompare, ListTree } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { button, Button } from '../parts/button.tsx'
import { Bones } from '../parts/bones.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Menu, MenuChoice, MenuLink } from '../parts/menu.tsx'
import { SignLine } from '../review/sign-line.tsx'
import { EXPORT_FORMATS } from '../session/session-link.ts'
import { useActions, useSessionState } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { clauseLines, outlineOf } from './clauses.ts'
import { DocumentText } from './document-text.tsx'
import { useDraftSections, useVersionText } from './use-version-text.ts'
import { currentVersion, versionDots } from './version-list.ts'
import { VersionTimeline } from './version-timeline.tsx'

interface DocumentPaneProps {
  readonly paneSwitch: React.ReactNode
  /** The line to the pane before it, which can be dragged. */
  readonly divider: React.ReactNode
  /** Null: the draft. */
  readonly reading: number | null
  readonly onRead: (version: number | null) => void
}

export default function DocumentPane({ paneSwitch, divider, reading, onRead }: DocumentPaneProps) {
  const state = useSessionState()
  const [outlined, setOutlined] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const current = currentVersion(state)
  const isOld = reading !== null && reading !== current
  const { text, failed, again } = useVersionText(isOld ? reading : null)
  const signed = useVersionText(state.approved_version === current ? null : state.approved_version)
  const draft = useDraftSections()
  const sections = isOld ? (text?.sections ?? null) : draft
  const against = useDeferredValue(isOld ? null : (signed.text?.sections ?? null))
  const lines = useMemo(
    () => (sections === null ? null : clauseLines(sections, against)),
    [sections, against],
  )
  const empty = state.requirements.length + state.inferred_requirements.length === 0

  const goTo = (id: string) => {
    scroller.current?.querySelector(`[data-section="${id}"]`)?.scrollIntoView({ block: 'start' })
    if (innerWidth < 700) setOutlined(false)
  }

  return (
    <section className="pane document" aria-label={words.document.title}>
      {divider}
      <DocumentHead
        paneSwitch={paneSwitch}
        shown={isOld ? reading : current}
        onRead={onRead}
        outlined={outlined}
        onOutline={() => setOutlined(!outlined)}
      />
      {isOld && (
        <div className="reading-note" role="status">
          {words.document.reading(reading)}
          <button type="button" className="link-button" onClick={() => onRead(null)}>
            {words.document.backToDraft}
          </button>
        </div>
      )}
      {outlined && lines !== null && <Outline lines={outlineOf(lines)} onGo={goTo} />}
      <div ref={scroller} className="scrolls" tabIndex={0} role="region" aria-label={words.document.text}>
        {empty ? (
          <Empty icon={FileText} title={words.document.empty}>
            {words.document.emptyHint}
          </Empty>
        ) : failed ? (
          <Empty
            icon={FileText}
            tone="bad"
            title={words.failed.pane(words.document.title.toLowerCase())}
            action={
              <Button size="small" onClick={again}>
                {words.failed.again}
              </Button>
            }
          />
        ) : lines === null ? (
          <Bones lines={12} />
        ) : (
          <DocumentText lines={lines} live={!isOld} />
        )}
      </div>
      {current !== null && (
        <div className="document-foot">
          <VersionTimeline
            dots={versionDots(state)}
            shown={isOld ? reading : current}
            lines={isOld ? null : lines}
            onRead={(version) => onRead(version === current ? null : version)}
          />
          <SignLine version={current} />
        </div>
      )}
    </section>
  )
}

interface DocumentHeadProps {
  readonly paneSwitch: React.ReactNode
  readonly shown: number | null
  readonly onRead: (version: number | null) => void
  readonly outlined: boolean
  readonly onOutline: () => void
}

function DocumentHead({ paneSwitch, shown, onRead, outlined, onOutline }: DocumentHeadProps) {
  const state = useSessionState()
  const { link } = useActions()
  const current = currentVersion(state)
  const nameOfVersion = (version: number): string =>
    version === state.approved_version
      ? words.document.signed(version)
      : version === current
        ? words.document.draft(version)
        : words.document.version(version)
  const choices = versionDots(state)
    .toReversed()
    .map(({ version }) => ({ value: String(version), words: nameOfVersion(version) }))

  return (
    <div className="pane-head">
      <h2 className="title">{words.document.title}</h2>
      {paneSwitch}
      {shown !== null && (
        <Menu
          align="start"
          trigger={
            <Button look="quiet" size="small" className="min-w-0">
              <span className="cut">{nameOfVersion(shown)}</span>
              <Icon of={ChevronDown} size="small" />
            </Button>
          }
        >
          <MenuChoice
            label={words.document.versions}
            value={String(shown)}
            choices={choices}
            onChoose={(value) => onRead(Number(value) === current ? null : Number(value))}
          />
        </Menu>
      )}
      <span className="grow" />
      <Button
        look="quiet"
        size="small"
        aria-label={words.document.contents}
        aria-expanded={outlined}
        onClick={onOutline}
      >
        <Icon of={ListTree} />
        <span className="label-wide">{words.document.contents}</span>
      </Button>
      {state.versions.length > 0 && (
        <Link
          to="/session/$id/diff"
          params={{ id: state.session_id }}
          search={{}}
          className={button({ look: 'quiet', size: 'small', className: 'not-tablet' })}
          aria-label={words.document.compare}
        >
          <Icon of={GitCompare} />
          <span className="label-wide">{words.document.compare}</span>
        </Link>
      )}
      <Menu
        trigger={
          <Button
            look="quiet"
            size="small"
            shape="icon"
            aria-label={words.document.export}
            title={words.document.export}
          >
            <Icon of={Download} />
          </Button>
        }
      >
        {EXPORT_FORMATS.map((format) => (
          <MenuLink key={format} href={link.exportUrl(format)} download>
            {words.document.formats[format]}
          </MenuLink>
        ))}
      </Menu>
    </div>
  )
}

function Outline({
  lines,
  onGo,
}: {
  readonly lines: ReturnType<typeof outlineOf>
  readonly onGo: (id: string) => void
}) {
  return (
    <nav className="document-outline" aria-label={words.document.contents}>
      {lines.map(({ id, title, added, changed }) => (
        <button key={id} type="button" className="outline-link" onClick={() => onGo(id)}>
          <span className="cut">{title}</span>
          <span className="changes">
            {added > 0 && <span className="ok">+{added}</span>}
            {changed > 0 && <span>~{changed}</span>}
          </span>
        </button>
      ))}
    </nav>
  )
}
