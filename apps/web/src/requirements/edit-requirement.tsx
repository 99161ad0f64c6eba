/**
 * Editing in place. It saves as a new revision; Escape leaves and keeps the
 * draft; a revision that somebody else made meanwhile is shown beside one's own.
 */
import { PRIORITIES, type AcceptanceCriterion, type Priority, type Requirement } from '@parley/domain'
import { OctagonAlert, Plus, X } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { Button, Key } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { useActions, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { changesOf, draftOf, isStale, type EditDraft } from './draft-of.ts'
import { TwoWordings } from './two-wordings.tsx'

export default function EditRequirement({ requirement }: { readonly requirement: Requirement }) {
  const { edit, revise, keepDraft, toast } = useActions()
  const kept = useView((view) => view.drafts[requirement.id]) as EditDraft | undefined
  const [draft, setDraft] = useState(kept ?? draftOf(requirement))
  const [isFromBefore, setFromBefore] = useState(kept !== undefined)
  const [merging, setMerging] = useState(false)
  const [saving, setSaving] = useState(false)
  const changes = changesOf(requirement, draft)
  const changed = Object.keys(changes).length > 0
  const blank = draft.statement.trim() === ''

  const change = (part: Partial<EditDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keepDraft(requirement.id, next)
  }
  const leave = () => edit(null)
  const dropDraft = () => {
    keepDraft(requirement.id, undefined)
    leave()
  }
  const save = async () => {
    if (blank || saving) return
    if (!changed) return dropDraft()
    setSaving(true)
    const problem = await revise(requirement, changes)
    setSaving(false)
    if (problem === null) return dropDraft()
    // A stale draft stays: as soon as the other revision is here, both are shown.
    if (problem.code !== 'CONCURRENT_MODIFICATION')
      toast(`${words.toast.notSaved(requirement.id)} ${problem.message}`, {
        tone: 'bad',
        action: { label: words.talk.tryAgain, run: () => void save() },
      })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      leave()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    }
  }

  // News of one's own revision may come before the answer to it: that is nobody else's.
  if (isStale(requirement, draft) && !merging && !saving) {
    return (
      <TwoWordings
        requirement={requirement}
        draft={draft}
        onSaveMine={() => void save()}
        onKeepTheirs={dropDraft}
        onEditBoth={() => {
          change({
            based_on: requirement.revision,
            statement: `${draft.statement}\n\n${requirement.statement}`,
          })
          setMerging(true)
        }}
      />
    )
  }
  return (
    <div className="edit-form" onKeyDown={onKey}>
      <Fields draft={draft} onChange={change} blank={blank} />
      <div className="row">
        <Button look="primary" size="small" notYet={blank || saving} onClick={() => void save()}>
          {words.edit.save} <Key>Ctrl ↵</Key>
        </Button>
        <Button size="small" onClick={leave}>
          {words.edit.cancel}
        </Button>
        <span className="meta">{words.edit.becomes(requirement.revision + 1, requirement.revision)}</span>
      </div>
      {isFromBefore && changed && (
        <p className="meta">
          {words.edit.draftKept}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              change(draftOf(requirement))
              setFromBefore(false)
            }}
          >
            {words.edit.startAnew}
          </button>
        </p>
      )}
    </div>
  )
}

function Fields({
  draft,
  onChange,
  blank,
}: {
  readonly draft: EditDraft
  readonly onChange: (part: Partial<EditDraft>) => void
  readonly blank: boolean
}) {
  const problemId = useId()
  return (
    <>
      <label className="labelled">
        {words.edit.statement}
        <textarea
          className="field serif"
          value={draft.statement}
          autoFocus
          aria-invalid={blank || undefined}
          aria-describedby={blank ? problemId : undefined}
          onChange={(event) => onChange({ statement: event.target.value })}
        />
      </label>
      {blank && (
        <p className="field-problem" id={problemId}>
          <Icon of={OctagonAlert} size="small" />
          {words.edit.blank}
        </p>
      )}
      <div className="pair">
        <label className="labelled">
          {words.edit.title}
          <input
            className="field"
            value={draft.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        </label>
        <label className="labelled">
          {words.edit.priority}
          <select
            className="field"
            value={draft.priority}
            onChange={(event) => onChange({ priority: event.target.value as Priority })}
          >
            {PRIORITIES.map((priority) => (
              <option key={priority} value={priority}>
                {words.requirements.priorities[priority]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Criteria
        criteria={draft.acceptance_criteria}
        onChange={(acceptance_criteria) => onChange({ acceptance_criteria })}
      />
    </>
  )
}

function Criteria({
  criteria,
  onChange,
}: {
  readonly criteria: readonly AcceptanceCriterion[]
  readonly onChange: (criteria: readonly AcceptanceCriterion[]) => void
}) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="labelled mb-1">{words.edit.criteria}</legend>
      {criteria.map(({ text, origin }, index) => (
        // A criterion has no name of its own: its place is what it is.
        <div className="criterion" key={index}>
          <input
            className="field"
            aria-label={words.edit.criterion(index + 1)}
            value={text}
            onChange={(event) => onChange(criteria.with(index, { text: event.target.value, origin }))}
          />
          <Button
            look="quiet"
            shape="icon"
            aria-label={words.edit.remove(index + 1)}
            onClick={() => onChange(criteria.toSpliced(index, 1))}
          >
            <Icon of={X} />
          </Button>
        </div>
      ))}
      <span>
        <Button
          look="quiet"
          size="small"
          onClick={() => onChange([...criteria, { text: '', origin: 'said' }])}
        >
          <Icon of={Plus} />
          {words.edit.addCriterion}
        </Button>
      </span>
    </fieldset>
  )
}
