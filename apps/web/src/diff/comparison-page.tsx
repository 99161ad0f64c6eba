/** Two versions compared, with the review beside them: what changed since, and whether to sign it. */
import type { Section } from '@parley/domain'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ArrowRight, ChevronDown, ChevronUp, GitCompare } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { currentVersion, versionDots } from '../document/version-list.ts'
import { useVersionText } from '../document/use-version-text.ts'
import { Bones } from '../parts/bones.tsx'
import { button, Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { ReviewPanel } from '../review/review-panel.tsx'
import { useClock, useSessionState } from '../session/use-session.tsx'
import { numeral } from '../words/count.ts'
import { words } from '../words/en.ts'
import { dayAndTime } from '../words/moments.ts'
import { useWidth } from '../shell/use-width.ts'
import { ChangeRow, SameRow } from './change-row.tsx'
import { compareVersions, type Comparison } from './compare-versions.ts'

const NOTHING: readonly Section[] = []

export default function ComparisonPage() {
  const state = useSessionState()
  const { id } = useParams({ strict: false })
  const asked = useSearch({ strict: false })
  const navigate = useNavigate()
  const width = useWidth()
  const current = currentVersion(state)
  const to = asked.to ?? current ?? 0
  const from =
    asked.from ??
    (state.approved_version !== null && state.approved_version < to ? state.approved_version : to - 1)
  const [layout, setLayout] = useState<'split' | 'inline'>('split')
  const [by, setBy] = useState<'words' | 'requirements'>('words')
  const [reviewing, setReviewing] = useState(false)

  const earlier = useVersionText(from > 0 ? from : null)
  // What is signed is what was published, so both sides are read as they were published.
  const later = useVersionText(to > 0 ? to : null)
  const after = later.text?.sections ?? null
  // Before the first version there was nothing: then everything is new, and there to be read.
  const before = from === 0 ? NOTHING : (earlier.text?.sections ?? null)
  const comparison = useMemo(
    () => (before === null || after === null ? null : compareVersions(before, after)),
    [before, after],
  )
  const steps = useSteps(comparison)

  const go = (requirement: string) =>
    void navigate({
      to: '/session/$id',
      params: { id: id ?? '' },
      search: { pane: 'requirements' },
      hash: requirement,
    })
  const choose = (search: { readonly from: number; readonly to: number }) =>
    void navigate({ to: '/session/$id/diff', params: { id: id ?? '' }, search, replace: true })
  const shownLayout = width < 700 || from === 0 ? 'inline' : layout

  if (current === null) {
    return (
      <Empty
        icon={GitCompare}
        title={words.document.empty}
        action={
          <Link to="/session/$id" params={{ id: id ?? '' }} search={{}} className={button({ size: 'small' })}>
            {words.views.talk}
          </Link>
        }
      >
        {words.document.emptyHint}
      </Empty>
    )
  }
  return (
    <div className="comparison" data-testid="diff-viewer">
      <div className="comparison-tools">
        <h2>{words.diff.title}</h2>
        <span className="picks">
          <VersionPick
            label={words.diff.from}
            value={from}
            onChoose={(version) => choose({ from: version, to })}
          />
          <Icon of={ArrowRight} size="small" />
          <VersionPick
            label={words.diff.to}
            value={to}
            onChoose={(version) => choose({ from, to: version })}
          />
        </span>
        {comparison !== null && <Sum comparison={comparison} />}
        <span className="grow" />
        <Choice
          className="not-phone"
          label={words.diff.layout}
          value={layout}
          onChoose={setLayout}
          choices={[
            ['split', words.diff.split],
            ['inline', words.diff.inline],
          ]}
        />
        <Choice
          className="not-tablet"
          label={words.diff.by}
          value={by}
          onChoose={setBy}
          choices={[
            ['words', words.diff.byWords],
            ['requirements', words.diff.byRequirements],
          ]}
        />
        {steps.all > 0 && (
          <span className="not-phone inline-flex items-center gap-0.5">
            <Button
              look="quiet"
              size="small"
              shape="icon"
              aria-label={words.diff.previous}
              aria-keyshortcuts="["
              onClick={() => steps.go(-1)}
            >
              <Icon of={ChevronUp} />
            </Button>
            <span className="meta whitespace-nowrap">{words.diff.of(steps.at + 1, steps.all)}</span>
            <Button
              look="quiet"
              size="small"
              shape="icon"
              aria-label={words.diff.next}
              aria-keyshortcuts="]"
              onClick={() => steps.go(1)}
            >
              <Icon of={ChevronDown} />
            </Button>
          </span>
        )}
        <Button size="small" className="review-sheet-button" onClick={() => setReviewing(true)}>
          {words.review.open}
        </Button>
      </div>
      {comparison !== null && <Contents comparison={comparison} />}
      <Changes
        comparison={comparison}
        from={from}
        to={to}
        layout={shownLayout}
        by={by}
        current={steps.current}
        failed={earlier.failed || later.failed}
        again={() => (earlier.failed ? earlier : later).again()}
      />
      <ReviewPanel version={current} onGo={go} />
      <Dialog
        open={reviewing && width < 1000}
        onClose={() => setReviewing(false)}
        title={words.review.title(current)}
        titleUnseen
        shape="sheet"
      >
        <ReviewPanel version={current} onGo={go} />
      </Dialog>
    </div>
  )
}

function VersionPick({
  label,
  value,
  onChoose,
}: {
  readonly label: string
  readonly value: number
  readonly onChoose: (version: number) => void
}) {
  const state = useSessionState()
  return (
    <select
      className="version-pick"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(Number(event.target.value))}
    >
      {value === 0 && <option value={0}>{words.diff.nothingYet}</option>}
      {versionDots(state).map(({ version, state: how }) => (
        <option key={version} value={version}>
          {how === 'signed'
            ? words.document.signed(version)
            : how === 'draft'
              ? words.document.draft(version)
              : words.document.version(version)}
        </option>
      ))}
    </select>
  )
}

function Sum({ comparison }: { readonly comparison: Comparison }) {
  return (
    <span className="sum">
      {words.diff.sum(comparison.counts).map(([number, what], index) => (
        <span key={what}>
          {index > 0 && ', '}
          <b>{numeral(number)}</b> {what}
        </span>
      ))}
    </span>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChoose: (value: Value) => void
  readonly choices: readonly (readonly [Value, string])[]
  readonly className: string
}

function Choice<Value extends string>({ label, value, onChoose, choices, className }: ChoiceProps<Value>) {
  return (
    <div className={`segments ${className}`} role="group" aria-label={label}>
      {choices.map(([choice, name]) => (
        <button key={choice} type="button" aria-pressed={choice === value} onClick={() => onChoose(choice)}>
          {name}
        </button>
      ))}
    </div>
  )
}

function Contents({ comparison }: { readonly comparison: Comparison }) {
  return (
    <nav className="comparison-contents" aria-label={words.document.contents}>
      <h3>{words.document.contents}</h3>
      {comparison.chapters.map(({ id, title, added, changed, removed }) => (
        <button
          key={id}
          type="button"
          className="outline-link"
          onClick={() => document.getElementById(`chapter-${id}`)?.scrollIntoView({ block: 'start' })}
        >
          <span className="cut">{title}</span>
          <span className="changes">
            {added > 0 && <span className="ok">+{added}</span>}
            {changed > 0 && <span>~{changed}</span>}
            {removed > 0 && <span className="bad">−{removed}</span>}
          </span>
        </button>
      ))}
    </nav>
  )
}

const name = (version: number): string =>
  version === 0 ? words.diff.nothingYet : words.document.version(version)

interface ChangesProps {
  readonly comparison: Comparison | null
  readonly from: number
  readonly to: number
  readonly layout: 'split' | 'inline'
  readonly by: 'words' | 'requirements'
  readonly current: string | null
  readonly failed: boolean
  readonly again: () => void
}

function Changes({ comparison, from, to, layout, by, current, failed, again }: ChangesProps) {
  return (
    <div className="changes" tabIndex={0} role="region" aria-label={words.diff.changes}>
      {failed ? (
        <Empty
          icon={GitCompare}
          tone="bad"
          title={words.failed.pane(words.diff.title.toLowerCase())}
          action={
            <Button size="small" onClick={again}>
              {words.failed.again}
            </Button>
          }
        />
      ) : comparison === null ? (
        <Bones lines={10} />
      ) : (
        <>
          {layout === 'split' && <Heads from={from} to={to} />}
          {comparison.changes.length === 0 && (
            <Empty icon={GitCompare} title={words.diff.none(name(from), name(to))} />
          )}
          {comparison.changes.length > 0 &&
            comparison.rows.map((row) => {
              if (row.row === 'chapter')
                return (
                  <h3 key={`chapter ${row.id}`} id={`chapter-${row.id}`}>
                    {row.title}
                  </h3>
                )
              if (row.row === 'same') return <SameRow key={row.id} titles={row.titles} />
              return (
                <ChangeRow
                  key={row.change.id}
                  change={row.change}
                  layout={layout}
                  by={by}
                  current={current === row.change.id}
                  from={name(from)}
                  to={name(to)}
                />
              )
            })}
        </>
      )}
    </div>
  )
}

function Heads({ from, to }: { readonly from: number; readonly to: number }) {
  const state = useSessionState()
  const clock = useClock()
  const when = (version: number): string => {
    const dot = versionDots(state).find((one) => one.version === version)
    if (dot === undefined || dot.published_at === null) return ''
    return dot.state === 'signed'
      ? words.document.signedOn(dayAndTime(dot.published_at, clock))
      : dayAndTime(dot.published_at, clock)
  }
  return (
    <div className="change-heads">
      {[from, to].map((version, side) => (
        <div key={side}>
          <b>{name(version)}</b>
          <span className="meta">{when(version)}</span>
        </div>
      ))}
    </div>
  )
}

/** `[` and `]` go from change to change. */
function useSteps(comparison: Comparison | null): {
  readonly at: number
  readonly all: number
  readonly current: string | null
  readonly go: (by: 1 | -1) => void
} {
  const [at, setAt] = useState(0)
  const all = comparison?.changes.length ?? 0
  const current = comparison?.changes[Math.min(at, all - 1)]?.id ?? null
  const touched = useRef(false)
  const go = (by: 1 | -1) => {
    if (all === 0) return
    const next = (Math.min(at, all - 1) + by + all) % all
    touched.current = true
    setAt(next)
    const row = document.getElementById(`change-${comparison?.changes[next]?.id ?? ''}`)
    row?.scrollIntoView({ block: 'center' })
    row?.focus({ preventScroll: true })
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [role="dialog"]')
      )
        return
      if (event.key === '[') go(-1)
      if (event.key === ']') go(1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return { at: Math.min(at, Math.max(0, all - 1)), all, current: touched.current ? current : null, go }
}
