/** Nothing here yet: one question, a place to drop, two other ways in, and one worked example. */
import { useNavigate } from '@tanstack/react-router'
import { ChevronRight, FileUp, MessageSquareText, Quote, type LucideIcon } from 'lucide-react'
import { useRef, useState, type ClipboardEvent } from 'react'
import { ACCEPTED_FILES } from '../conversation/accepted-files.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Button } from '../parts/button.tsx'
import { Confidence } from '../parts/confidence.tsx'
import { Icon } from '../parts/icon.tsx'
import { useLinks } from '../session/links.tsx'
import type { Answer } from '../session/session-link.ts'
import { words } from '../words/en.ts'

export function FirstUse() {
  const { home, session } = useLinks()
  const navigate = useNavigate()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)

  const enter = async (opened: Promise<Answer<{ readonly session_id: string }>>): Promise<string | null> => {
    const answer = await opened
    if (!answer.accepted) {
      setProblem(answer.problem.message)
      return null
    }
    return answer.value.session_id
  }
  const goTo = (id: string) => navigate({ to: '/session/$id', params: { id }, search: {} })
  const start = async (opened: Promise<Answer<{ readonly session_id: string }>>) => {
    const id = await enter(opened)
    if (id !== null) await goTo(id)
  }
  const bring = async (name: string, content: Blob) => {
    setBusy(words.import.reading(name))
    const id = await enter(home.open({ project_name: name.replace(/\.\w+$/, '') }))
    const answer = id === null ? null : await session(id).importFile({ name, content })
    setBusy(null)
    if (answer?.accepted === false) setProblem(answer.problem.message)
    if (id !== null && answer?.accepted === true) await goTo(id)
  }

  return (
    <main className="first-use">
      <div className="first-ask">
        <div>
          <h2>{words.firstUse.ask}</h2>
          <p className="lead">{words.firstUse.lead}</p>
          <DropPlace onBring={(name, content) => void bring(name, content)} busy={busy} />
          {problem !== null && (
            <p className="field-problem" role="alert">
              {problem}
            </p>
          )}
          <ul className="ways-in">
            <Way
              icon={MessageSquareText}
              title={words.firstUse.start}
              hint={words.firstUse.startHint}
              onTake={() => void start(home.open({ project_name: words.sessions.untitled }))}
            />
            <Way
              icon={Quote}
              title={words.firstUse.sample}
              hint={words.firstUse.sampleHint}
              onTake={() => void start(home.openSample())}
            />
          </ul>
        </div>
      </div>
      <HowItWorks />
    </main>
  )
}

interface BringProps {
  readonly onBring: (name: string, content: Blob) => void
}

function DropPlace({ onBring, busy }: BringProps & { readonly busy: string | null }) {
  const files = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState<string | null>(null)
  const take = (list: FileList | null) => {
    const [file] = list ?? []
    if (file !== undefined) onBring(file.name, file)
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (event.clipboardData.files.length > 0) take(event.clipboardData.files)
    else if (pasted === null && text !== '') setPasted(text)
  }

  return (
    <div
      className="drop-place"
      role="group"
      aria-label={words.talk.import}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
      onPaste={onPaste}
    >
      <span className="picture">
        <Icon of={FileUp} size="large" />
      </span>
      <b>{busy ?? words.firstUse.drop}</b>
      <span className="meta">
        {words.firstUse.kinds}{' '}
        {pasted === null && (
          <button type="button" className="link-button" onClick={() => setPasted('')}>
            {words.firstUse.pasteOpen}
          </button>
        )}
      </span>
      <Button look="primary" onClick={() => files.current?.click()}>
        {words.import.choose}
      </Button>
      <input
        ref={files}
        type="file"
        hidden
        accept={ACCEPTED_FILES}
        onChange={(event) => take(event.target.files)}
      />
      {pasted !== null && (
        <div className="paste grid gap-2">
          <textarea
            className="field"
            rows={5}
            autoFocus
            aria-label={words.firstUse.pasteLabel}
            placeholder={words.firstUse.pasteHint}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
          <span>
            <Button
              look="primary"
              notYet={pasted.trim() === ''}
              onClick={() => onBring(words.import.pastedName, new Blob([pasted], { type: 'text/plain' }))}
            >
              {words.firstUse.usePasted}
            </Button>
          </span>
        </div>
      )}
    </div>
  )
}

function Way({
  icon,
  title,
  hint,
  onTake,
}: {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  readonly onTake: () => void
}) {
  return (
    <li>
      <button type="button" className="way" onClick={onTake}>
        <span className="picture">
          <Icon of={icon} size="large" />
        </span>
        <span>
          <b>{title}</b>
          <span className="meta">{hint}</span>
        </span>
        <Icon of={ChevronRight} />
      </button>
    </li>
  )
}

function HowItWorks() {
  const { how, howName, said, proposes, decide, example } = words.firstUse
  return (
    <aside className="how" aria-label={howName}>
      <div>
        <h3>{how}</h3>
        <ol className="steps">
          <Step number={1} title={said[0]} text={said[1]}>
            <div className="said">
              <Avatar name="Jonas Lindqvist" />
              <p className="quote">
                {example.before} <mark className="selected">{example.quote}</mark>
              </p>
            </div>
          </Step>
          <Step number={2} title={proposes[0]} text={proposes[1]}>
            <div className="facts">
              <span className="id">REQ-001</span>
              <span>{words.requirements.priorities.must}</span>
              <Confidence share={0.94} />
            </div>
            <p className="quote">{example.statement}</p>
            <hr />
            <div className="facts">
              <span className="id">REQ-INF-001</span>
              <span className="chip inferred">{words.requirements.inferredTag}</span>
              <span>{example.rule}</span>
            </div>
            <p className="quote">{example.inferred}</p>
          </Step>
          <Step number={3} title={decide[0]} text={decide[1]}>
            <div className="signed">
              <span className="avatars">
                {['Marta Reyes', 'Jonas Lindqvist', 'Tomasz Wolski'].map((name) => (
                  <Avatar key={name} name={name} size="small" />
                ))}
              </span>
              <span>{example.signed}</span>
            </div>
          </Step>
        </ol>
      </div>
    </aside>
  )
}

function Step({
  number,
  title,
  text,
  children,
}: {
  readonly number: number
  readonly title: string
  readonly text: string
  readonly children: React.ReactNode
}) {
  return (
    <li>
      <div className="step-number">
        <b>{number}</b>
      </div>
      <div className="step">
        <h4>{title}</h4>
        <p>{text}</p>
        <div className="example">{children}</div>
      </div>
    </li>
  )
}
