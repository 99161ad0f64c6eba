/** Words with their marks: a quote leads to its requirement, an unheard sentence to the list of them. */
import type { RequirementId } from '@parley/domain'
import { Fragment } from 'react'
import { useActions, useView } from '../session/use-session.tsx'
import { cutIntoRuns, type Stretch } from './marked-runs.ts'
import type { SaidMark } from './said-marks.ts'

interface MarkedTextProps {
  readonly text: string
  readonly place: Stretch
  readonly message_id: string
  readonly marks: readonly SaidMark[]
}

export function MarkedText({ text, place, message_id, marks }: MarkedTextProps) {
  const { reach } = useActions()
  const open = useView((view) => view.open)
  const selected = useView((view) =>
    view.selected?.place.message_id === message_id ? view.selected.place : null,
  )

  const found = useView((view) => (view.found?.message_id === message_id ? view.found.places : NOTHING))

  return cutIntoRuns<Over>(
    text,
    [...marks, ...found.map((one) => ({ ...one, kind: 'found' as const }))],
    place,
  ).map((run) => {
    const words = run.marks.some((mark) => mark.kind === 'found') ? (
      <b className="found-words" data-start={run.start}>
        {run.text}
      </b>
    ) : (
      run.text
    )
    const owners = run.marks.flatMap((mark) => (mark.kind === 'quote' ? [mark.requirement_id] : []))
    const [owner] = owners
    if (owner === undefined) {
      const isUnheard = run.marks.some((mark) => mark.kind === 'unheard')
      return isUnheard ? (
        <span key={run.start} className="unheard-words">
          {words}
        </span>
      ) : (
        <Fragment key={run.start}>{words}</Fragment>
      )
    }
    const isSelected =
      selected === null ? isOpen(owners, open) : run.start >= selected.start && run.end <= selected.end
    const looks = [isSelected ? 'selected' : '', new Set(owners).size > 1 ? 'shared' : '']
      .filter(Boolean)
      .join(' ')
    return (
      // The margin holds the same way for keys; here the pointer may take the shorter one.
      <mark
        key={run.start}
        className={looks || undefined}
        data-owner={owner}
        data-start={run.start}
        onClick={() => reach(owner)}
      >
        {words}
      </mark>
    )
  })
}

/** A mark, or words of a search. */
type Over = SaidMark | (Stretch & { readonly kind: 'found' })
const NOTHING: readonly Stretch[] = []

function isOpen(owners: readonly RequirementId[], open: RequirementId | null): boolean {
  return open !== null && owners.includes(open)
}
