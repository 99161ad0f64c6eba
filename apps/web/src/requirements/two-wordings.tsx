/** Somebody was faster: both wordings side by side, nothing lost, three ways on. */
import type { Requirement } from '@parley/domain'
import { ArrowLeftRight } from 'lucide-react'
import { WordChanges } from '../document/changed-words.tsx'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { firstName, nameOf } from '../session/people.ts'
import { useSessionState, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import type { EditDraft } from './draft-of.ts'
import { lastWriter } from './requirement-words.ts'

interface TwoWordingsProps {
  readonly requirement: Requirement
  readonly draft: EditDraft
  readonly onSaveMine: () => void
  readonly onKeepTheirs: () => void
  readonly onEditBoth: () => void
}

export function TwoWordings({ requirement, draft, onSaveMine, onKeepTheirs, onEditBoth }: TwoWordingsProps) {
  const state = useSessionState()
  const people = useView((view) => view.people)
  const writer = lastWriter(state, requirement.id)
  const me = useView((view) => view.about?.me.user_id)
  const isMe = writer !== null && writer === me
  const name = writer === null ? words.parley : firstName(nameOf(writer, people))

  return (
    <div>
      <div className="alert warn" role="alert">
        <Icon of={ArrowLeftRight} />
        <span>
          {isMe
            ? words.conflict.elsewhere(requirement.id)
            : words.conflict.somebodyFaster(name, requirement.id)}
        </span>
      </div>
      <div className="two-wordings">
        <div>
          <h4>{words.conflict.yours}</h4>
          <p>{draft.statement}</p>
        </div>
        <div>
          <h4>
            {isMe
              ? words.conflict.there(requirement.revision)
              : words.conflict.theirs(name, requirement.revision)}
          </h4>
          <p>
            <WordChanges before={draft.statement} after={requirement.statement} />
          </p>
        </div>
      </div>
      <div className="actions">
        <Button look="primary" size="small" onClick={onSaveMine}>
          {words.conflict.saveMine(requirement.revision + 1)}
        </Button>
        <Button size="small" onClick={onKeepTheirs}>
          {isMe ? words.conflict.keepThat : words.conflict.keepTheirs(name)}
        </Button>
        <Button look="quiet" size="small" onClick={onEditBoth}>
          {words.conflict.editBoth}
        </Button>
      </div>
    </div>
  )
}
