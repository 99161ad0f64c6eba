/** One difference: side by side or inline, by words or whole; what a side lacks is hatched. */
import { findRequirement, isRequirementId, storyOf } from '@parley/domain'
import { ArrowLeftRight, ChevronDown, ChevronRight, Minus, PenLine, Plus } from 'lucide-react'
import { useState } from 'react'
import { plain } from '../document/read-section.ts'
import { WordChanges } from '../document/changed-words.tsx'
import { Icon } from '../parts/icon.tsx'
import { endOf } from '../requirements/requirement-words.ts'
import { firstName, nameOf } from '../session/people.ts'
import { useClock, useDerived, useSessionState, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { momentInSentence } from '../words/moments.ts'
import type { Change, Side } from './compare-versions.ts'

interface ChangeRowProps {
  readonly change: Change
  readonly layout: 'split' | 'inline'
  readonly by: 'words' | 'requirements'
  readonly current: boolean
  readonly from: string
  readonly to: string
}

const KINDS = { added: [Plus, 'ok'], changed: [PenLine, ''], removed: [Minus, 'bad'] } as const

export function ChangeRow({ change, layout, by, current, from, to }: ChangeRowProps) {
  const { conflicts } = useDerived()
  const [icon, tone] = KINDS[change.kind]
  const id = isRequirementId(change.id) ? change.id : null
  const inferred = (change.after ?? change.before)?.clause?.inferred === true

  return (
    <section
      className={`change ${layout} ${current ? 'current' : ''}`}
      id={`change-${change.id}`}
      tabIndex={-1}
      aria-label={`${change.title}: ${words.diff.kinds[change.kind]}`}
    >
      <header>
        {id !== null && <b>{change.title}</b>}
        {id !== null && <span className="id">{id}</span>}
        <span className={`chip ${tone}`}>
          <Icon of={icon} size="small" />
          {words.diff.kinds[change.kind]}
        </span>
        {inferred && <span className="chip inferred">{words.requirements.inferredTag}</span>}
        {id !== null && change.kind !== 'removed' && conflicts.has(id) && (
          <span className="chip bad">
            <Icon of={ArrowLeftRight} size="small" />
            {words.document.conflict}
          </span>
        )}
        {id !== null && <Why id={id} />}
      </header>
      {layout === 'split' ? (
        <Split change={change} by={by} from={from} to={to} />
      ) : (
        <Inline change={change} by={by} />
      )}
    </section>
  )
}

/** Who changed it last, and when. */
function Why({ id }: { readonly id: Parameters<typeof storyOf>[1] }) {
  const state = useSessionState()
  const people = useView((view) => view.people)
  const clock = useClock()
  const last = storyOf(state, id).at(-1)
  if (last === undefined) return null
  const who = last.by.kind === 'agent' ? words.parley : firstName(nameOf(last.by.id, people))
  return (
    <span className="why">
      {who}, {momentInSentence(last.at, clock)}
    </span>
  )
}

function Split({
  change,
  by,
  from,
  to,
}: {
  readonly change: Change
  readonly by: ChangeRowProps['by']
  readonly from: string
  readonly to: string
}) {
  const { before, after } = change
  return (
    <div className="sides">
      {before === null ? (
        <div className="absent">
          <p>
            <span>{words.diff.notIn(from)}</span>
          </p>
        </div>
      ) : (
        <div>
          {removesSomething(change) && <span className="sign minus">−</span>}
          <SideText side={before} other={after} leave="added" by={by} />
        </div>
      )}
      {after === null ? (
        <div className="absent">
          <Gone id={change.id} to={to} />
        </div>
      ) : (
        <div>
          <span className="sign plus">+</span>
          <SideText side={after} other={before} leave="removed" by={by} />
        </div>
      )}
    </div>
  )
}

/** Why it is no longer there tells more than that it is not. */
function Gone({ id, to }: { readonly id: string; readonly to: string }) {
  const state = useSessionState()
  const clock = useClock()
  const requirement = isRequirementId(id) ? findRequirement(state, id) : null
  const why = requirement === null ? null : endOf(state, requirement, clock)
  return (
    <p>
      <span>{why ?? words.diff.gone(to)}</span>
    </p>
  )
}

function Inline({
  change: { kind, before, after },
  by,
}: {
  readonly change: Change
  readonly by: ChangeRowProps['by']
}) {
  const shown = after ?? before
  if (shown === null) return null
  return (
    <div className="sides one">
      <div>
        <span className={`sign ${kind === 'removed' ? 'minus' : 'plus'}`}>
          {kind === 'removed' ? '−' : '+'}
        </span>
        {by === 'words' && before !== null && after !== null ? (
          <>
            <p>
              <WordChanges before={textOf(before)} after={textOf(after)} />
            </p>
            <CriteriaWords before={before} after={after} leave={null} />
          </>
        ) : (
          <>
            {before !== null && (
              <p>
                <del>{textOf(before)}</del>
              </p>
            )}
            {after !== null && (
              <p>
                <ins>{textOf(after)}</ins>
              </p>
            )}
            <CriteriaWords before={before} after={after} leave={null} />
          </>
        )}
      </div>
    </div>
  )
}

function SideText({
  side,
  other,
  leave,
  by,
}: {
  readonly side: Side
  readonly other: Side | null
  readonly leave: 'added' | 'removed'
  readonly by: ChangeRowProps['by']
}) {
  const text = textOf(side)
  const otherText = other === null ? '' : textOf(other)
  const isLater = leave === 'removed'
  return (
    <>
      <p>
        {by === 'requirements' ? (
          text
        ) : (
          <WordChanges before={isLater ? otherText : text} after={isLater ? text : otherText} leave={leave} />
        )}
      </p>
      <CriteriaWords before={isLater ? other : side} after={isLater ? side : other} leave={leave} />
    </>
  )
}

/** Criteria are shown where they differ: line by line, since each is one thing to check. */
function CriteriaWords({
  before,
  after,
  leave,
}: {
  readonly before: Side | null
  readonly after: Side | null
  readonly leave: 'added' | 'removed' | null
}) {
  const [earlier, later] = [before?.clause?.criteria ?? [], after?.clause?.criteria ?? []]
  if (earlier.join('\n') === later.join('\n')) return null
  const gone = earlier.filter((text) => !later.includes(text))
  return (
    <ul className="criteria-words">
      {leave !== 'removed' &&
        gone.map((text) => (
          <li key={text}>
            <del>{text}</del>
          </li>
        ))}
      {leave !== 'added' &&
        later.map((text) => <li key={text}>{earlier.includes(text) ? text : <ins>{text}</ins>}</li>)}
    </ul>
  )
}

function textOf({ clause, section }: Side): string {
  return (
    clause?.statement ??
    // What is bold in the document is so by its place; here only the words differ.
    plain(section.markdown.replaceAll(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/g, '$1'))
      .replaceAll(/\n{2,}/g, '\n')
      .replaceAll(/^- /gm, '• ')
  )
}

function removesSomething({ before, after }: Change): boolean {
  if (before === null || after === null) return before !== null
  return (
    textOf(before) !== textOf(after) ||
    (before.clause?.criteria ?? []).some((text) => !(after.clause?.criteria ?? []).includes(text))
  )
}

export function SameRow({ titles }: { readonly titles: readonly string[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="same" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon of={open ? ChevronDown : ChevronRight} size="small" />
        {words.diff.sameRun(titles.length)}
      </button>
      {open &&
        titles.map((title) => (
          <section className="change" key={title}>
            <header className="pb-2">{title}</header>
          </section>
        ))}
    </>
  )
}
