/** Review: first what stands in the way, then who said what about it, then note and decision. */
import type { SessionState } from '@parley/domain'
import {
  ArrowLeftRight,
  Check,
  CircleDashed,
  OctagonAlert,
  Signature as SignatureIcon,
  Undo2,
  Unlink,
} from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '../parts/avatar.tsx'
import { Button } from '../parts/button.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { Icon } from '../parts/icon.tsx'
import { useActions, useClock, useSessionState, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { moment } from '../words/moments.ts'
import { signatures, type Signature } from './signatures.ts'
import { signOff, type Block, type SignOff } from './what-blocks.ts'

interface ReviewPanelProps {
  readonly version: number
  /** Leads to a requirement in the workspace. */
  readonly onGo: (requirement_id: string) => void
}

export function ReviewPanel({ version, onGo }: ReviewPanelProps) {
  const state = useSessionState()
  const before = signOff(state)
  return (
    <aside className="review" aria-label={words.review.title(version)}>
      <Before signOff={before} onGo={onGo} />
      <Signatures state={state} version={version} />
      <Decide version={version} blocked={before.blocks.length > 0} />
    </aside>
  )
}

function Before({
  signOff: { blocks, undecided, suspect },
  onGo,
}: {
  readonly signOff: SignOff
  readonly onGo: (id: string) => void
}) {
  return (
    <section>
      <h3>
        {words.review.before}{' '}
        <span className="meta">
          {blocks.length === 0 ? words.review.nothingLeft : words.review.left(blocks.length)}
        </span>
      </h3>
      <ul className="blocks">
        {blocks.map((block) => (
          <BlockLine key={keyOf(block)} block={block} onGo={onGo} />
        ))}
        {undecided.length > 0 && (
          <li>
            <Icon of={CircleDashed} size="small" />
            <span>{words.review.toDecide(undecided.length)}</span>
            <button type="button" className="link-button underlined" onClick={() => onGo(undecided[0] ?? '')}>
              {words.review.show}
            </button>
          </li>
        )}
        {suspect.length > 0 && (
          <li>
            <Icon of={Unlink} size="small" className="warn" />
            <span>{words.review.toLookAt(suspect.length)}</span>
            <button type="button" className="link-button underlined" onClick={() => onGo(suspect[0] ?? '')}>
              {words.review.show}
            </button>
          </li>
        )}
        <li>
          <Icon of={Check} size="small" className="ok" />
          <span className="text-text-2">{words.review.everyQuote}</span>
        </li>
      </ul>
    </section>
  )
}

function keyOf(block: Block): string {
  return block.kind === 'conflict'
    ? `${block.one} ${block.other}`
    : `${block.issue.requirement_id} ${block.issue.rule} ${block.issue.start}`
}

function BlockLine({ block, onGo }: { readonly block: Block; readonly onGo: (id: string) => void }) {
  const isConflict = block.kind === 'conflict'
  const id = isConflict ? block.one : block.issue.requirement_id
  return (
    <li>
      <Icon of={isConflict ? ArrowLeftRight : OctagonAlert} size="small" className="bad" />
      <span>
        {isConflict
          ? words.review.conflictOf(block.one, block.other)
          : words.review.errorOf(id, words.issues.kinds[block.issue.issue_type])}
      </span>
      <button type="button" className="link-button underlined" onClick={() => onGo(id)}>
        {isConflict ? words.review.settle : words.review.rewrite}
      </button>
    </li>
  )
}

function Signatures({ state, version }: { readonly state: SessionState; readonly version: number }) {
  const people = useView((view) => view.people)
  const me = useView((view) => view.about?.me)
  const clock = useClock()
  const known = people.length > 0 || me === undefined ? people : [{ ...me, role: null }]
  return (
    <section>
      <h3>{words.review.signatures}</h3>
      <ul className="signatures">
        {signatures(state, version, known).map(({ person, word, at, on, note }) => {
          const [icon, tone] = LOOKS[word]
          return (
            <li key={person.user_id}>
              <Avatar name={person.name} />
              <span>
                <b>{person.name}</b>
                {person.role !== null && <span className="meta">{person.role}</span>}
                {note !== null && <span className="meta">“{note}”</span>}
              </span>
              <span className={`state ${tone}`}>
                <Icon of={icon} size="small" />
                {word === 'signed' && at !== null
                  ? words.review.signed(moment(at, clock))
                  : word === 'asked'
                    ? words.review.askedForChanges
                    : word === 'signed_other' && on !== null
                      ? words.review.signedOther(on)
                      : words.review.waits}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const LOOKS: Readonly<Record<Signature['word'], readonly [typeof Check, string]>> = {
  signed: [SignatureIcon, 'ok'],
  asked: [Undo2, 'warn'],
  signed_other: [CircleDashed, ''],
  waits: [CircleDashed, ''],
}

function Decide({ version, blocked }: { readonly version: number; readonly blocked: boolean }) {
  const { review } = useActions()
  const state = useSessionState()
  const maySign = useView((view) => view.about?.may.sign ?? true)
  const me = useView((view) => view.about?.me.name) ?? words.you
  const [note, setNote] = useState('')
  /** The version that was on the screen when the question came up: a newer one is not signed unread. */
  const [confirming, setConfirming] = useState<number | null>(null)
  const [asked, setAsked] = useState(false)
  if (!maySign) return null
  const isSigned = state.approved_version === version

  const sign = async () => {
    if (confirming === null) return
    setConfirming(null)
    if (await review({ version: confirming, decision: 'approved', feedback: note.trim() })) setNote('')
  }
  const ask = async () => {
    setAsked(true)
    if (note.trim() === '') return
    if (!(await review({ version, decision: 'changes_requested', feedback: note.trim() }))) return
    setNote('')
    setAsked(false)
  }

  return (
    <div className="decide">
      <textarea
        className="field"
        rows={1}
        aria-label={words.review.note}
        placeholder={words.review.note}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        aria-invalid={(asked && note.trim() === '') || undefined}
      />
      {asked && note.trim() === '' && <p className="field-problem">{words.review.askNeedsNote}</p>}
      <div className="row">
        <Button look="primary" notYet={blocked || isSigned} onClick={() => setConfirming(version)}>
          <Icon of={SignatureIcon} />
          {words.review.sign(version)}
        </Button>
        <Button onClick={() => void ask()}>{words.review.ask}</Button>
      </div>
      <p className="meta">{words.review.kept(me)}</p>
      <Confirm
        open={confirming !== null}
        title={words.review.confirmTitle(confirming ?? version)}
        verb={words.review.sign(confirming ?? version)}
        look="primary"
        onConfirm={() => void sign()}
        onCancel={() => setConfirming(null)}
      >
        <p>{words.review.confirmText}</p>
      </Confirm>
    </div>
  )
}
