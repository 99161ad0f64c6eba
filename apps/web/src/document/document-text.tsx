/** The text of the document: chapters, clauses with their ids in the margin, and who said each. */
import { findRequirement, type Requirement } from '@parley/domain'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowLeftRight, Unlink } from 'lucide-react'
import { lazy, memo, Suspense, useRef, useState } from 'react'
import { shortId } from '../conversation/said-marks.ts'
import { Icon } from '../parts/icon.tsx'
import { kindOf, quotesOf } from '../requirements/requirement-words.ts'
import { suspects } from '../requirements/requirement-rows.ts'
import { SEVERITY_ICONS, SEVERITY_TONES } from '../requirements/requirement-head.tsx'
import { IssueText } from '../requirements/issue-text.tsx'
import { firstName } from '../session/people.ts'
import { useActions, useClock, useDerived, useSessionState, useView } from '../session/use-session.tsx'
import { bound } from '../words/bound.ts'
import { words } from '../words/en.ts'
import { WordChanges } from './changed-words.tsx'
import type { ClauseLine } from './clauses.ts'

const Prose = lazy(() => import('../parts/prose.tsx'))

interface DocumentTextProps {
  readonly lines: readonly ClauseLine[]
  /** The draft shows what is wrong with it; an old version is as it was. */
  readonly live: boolean
}

/** Beyond this many sections only those in view exist. */
const ALL_AT_ONCE = 400
const LONG = 6_000
/** Where many lists are long, reading one of them takes a click. */
const LONG_IN_A_LONG_ONE = 1_500

export function DocumentText({ lines, live }: DocumentTextProps) {
  if (lines.length > ALL_AT_ONCE) return <LongDocument lines={lines} live={live} />
  return (
    <article className="document-text">
      {lines.map((line) => (
        <SectionView key={line.section.id} line={line} live={live} most={LONG} />
      ))}
    </article>
  )
}

function LongDocument({ lines, live }: DocumentTextProps) {
  const place = useRef<HTMLElement>(null)
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => place.current?.parentElement ?? null,
    estimateSize: () => 96,
    overscan: 8,
  })
  return (
    <article ref={place} className="document-text">
      <div className="rows" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          return line === undefined ? null : (
            <div
              key={line.section.id}
              ref={list.measureElement}
              data-index={index}
              className="absolute top-0 left-0 w-full"
              style={{ transform: `translateY(${start}px)` }}
            >
              <SectionView line={line} live={live} most={LONG_IN_A_LONG_ONE} />
            </div>
          )
        })}
      </div>
    </article>
  )
}

const SectionView = memo(function SectionView({
  line,
  live,
  most,
}: {
  readonly line: ClauseLine
  readonly live: boolean
  /** So many characters of a list are shown unasked. */
  readonly most: number
}) {
  const { section, clause } = line
  if (clause !== null) return <Clause line={line} clause={clause} live={live} />
  return (
    <section data-section={section.id}>
      <h3 className={section.level === 1 ? 'top' : undefined}>{section.title}</h3>
      <LongProse text={section.markdown} title={section.title} most={most} />
    </section>
  )
})

/** Tables that follow from everything else can be very long; they open when somebody asks. */
function LongProse({
  text,
  title,
  most,
}: {
  readonly text: string
  readonly title: string
  readonly most: number
}) {
  const [whole, setWhole] = useState(text.length < most)
  if (whole)
    return (
      <Suspense fallback={<p className="prose whitespace-pre-wrap">{text}</p>}>
        <Prose text={text} />
      </Suspense>
    )
  return (
    <button type="button" className="link-button" onClick={() => setWhole(true)}>
      {words.document.showAll(title)}
    </button>
  )
}

function Clause({
  line,
  clause,
  live,
}: {
  readonly line: ClauseLine
  readonly clause: NonNullable<ClauseLine['clause']>
  readonly live: boolean
}) {
  const { reach } = useActions()
  const state = useSessionState()
  const selected = useView((view) => view.open === clause.id)
  const { issuesById } = useDerived()
  const requirement = findRequirement(state, clause.id)
  const issues = live
    ? (issuesById.get(clause.id) ?? []).filter(
        ({ issue_type, severity }) => issue_type !== 'conflict' && severity !== 'info',
      )
    : []

  return (
    <div
      className={`clause ${line.change === 'none' ? '' : 'changed'} ${selected ? 'selected' : ''}`}
      data-section={clause.id}
    >
      <button
        type="button"
        className="clause-id"
        onClick={() => reach(clause.id)}
        aria-label={words.talk.noteTo(shortId(clause.id), clause.id)}
        title={clause.title}
      >
        {shortId(clause.id)}
      </button>
      <p className="clause-words">
        {line.before !== null && line.change === 'changed' ? (
          <WordChanges before={line.before} after={clause.statement} />
        ) : line.change === 'added' ? (
          <ins>{bound(clause.statement)}</ins>
        ) : requirement !== null && issues.length > 0 && requirement.statement === clause.statement ? (
          <IssueText requirement={requirement} issues={issues} />
        ) : (
          bound(clause.statement)
        )}
      </p>
      {requirement !== null && <ByLine requirement={requirement} live={live} />}
    </div>
  )
}

function ByLine({ requirement, live }: { readonly requirement: Requirement; readonly live: boolean }) {
  const state = useSessionState()
  const clock = useClock()
  const me = useView((view) => view.about?.me.name)
  const { issuesById, conflicts } = useDerived()
  const quotes = quotesOf(state, requirement, clock, me)
  const [first] = quotes
  const others = [...new Set(quotes.slice(1).map(({ speaker }) => firstName(speaker)))].filter(
    (name) => first !== undefined && name !== firstName(first.speaker),
  )
  const from = requirement.links.filter(({ kind }) => kind === 'derives_from').map(({ id }) => id)
  const issue = issuesById
    .get(requirement.id)
    ?.find(({ issue_type, severity }) => issue_type !== 'conflict' && severity !== 'info')
  const who =
    first === undefined ? '' : `${firstName(first.speaker)}${first.cite.slice(first.speaker.length)}`

  return (
    <div className="by">
      {requirement.inferred && <span className="chip inferred">{words.requirements.inferredTag}</span>}
      {first !== undefined && (
        <span>
          {others.length === 0 ? words.document.saidBy(who) : words.document.saidByMore(who, others)}
        </span>
      )}
      {requirement.inferred && from.length > 0 && <span>{words.requirements.from(from)}</span>}
      {!requirement.inferred && first === undefined && <span>{kindOf(requirement)}</span>}
      {live && requirement.status === 'proposed' && <span>{words.requirements.status.proposed}</span>}
      {live && conflicts.has(requirement.id) && (
        <span className="with-icon bad">
          <Icon of={ArrowLeftRight} size="small" /> {words.document.conflict}
        </span>
      )}
      {live && suspects(requirement).length > 0 && (
        <span className="with-icon warn">
          <Icon of={Unlink} size="small" /> {words.document.suspect}
        </span>
      )}
      {live && issue !== undefined && (
        <span className={`with-icon ${SEVERITY_TONES[issue.severity]}`}>
          <Icon of={SEVERITY_ICONS[issue.severity]} size="small" /> {words.issues.kinds[issue.issue_type]}
        </span>
      )}
    </div>
  )
}
