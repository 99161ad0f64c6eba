/** The agents of a turn: one line when done, open while running, and stop always in reach. */
import type { Run, ToolCall, Turn } from '@parley/domain'
import {
  Check,
  ChevronDown,
  ChevronRight,
  Circle,
  CircleDot,
  LoaderCircle,
  OctagonAlert,
  Square,
  UserRound,
  Wrench,
  type LucideIcon,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { firstName, speakerOf } from '../session/people.ts'
import { useActions, useSessionState, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { agentLines, isRunning, turnSummary, type AgentLine } from './turn-words.ts'

export function AgentTimeline({ turn }: { readonly turn: Turn }) {
  return isRunning(turn) ? <TurnAtWork turn={turn} /> : <TurnDone turn={turn} />
}

function TurnDone({ turn }: { readonly turn: Turn }) {
  const [open, setOpen] = useState(false)
  const went = turn.outcome === 'failed' ? OctagonAlert : turn.outcome === 'cancelled' ? Square : Check
  return (
    <div className="runs">
      <button type="button" className="run" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon of={went} size="small" className={turn.outcome === 'failed' ? 'bad' : ''} />
        <span className="cut min-w-0">{turnSummary(turn)}</span>
        <Icon of={open ? ChevronDown : ChevronRight} size="small" />
      </button>
      {open && <AgentLines turn={turn} now={turn.ended_at ?? turn.started_at} />}
    </div>
  )
}

function TurnAtWork({ turn }: { readonly turn: Turn }) {
  const { cancelTurn } = useActions()
  const { messages } = useSessionState()
  const now = useTicking()
  const { trigger } = turn
  const asked = trigger.kind === 'message' ? messages.find(({ id }) => id === trigger.message_id) : undefined
  const who = asked?.metadata.speaker === undefined ? null : firstName(speakerOf(asked))

  return (
    <div className="runs" role="group" aria-label={words.turn.atWork}>
      <div className="run">
        <Icon of={LoaderCircle} size="small" className="spin accent" />
        <span className="grow">{words.turn.working(who)}</span>
        <Button
          look="quiet"
          size="small"
          notYet={turn.cancel_requested}
          onClick={() => void cancelTurn(turn.id)}
        >
          <Icon of={Square} size="small" />
          {turn.cancel_requested ? words.turn.stopping : words.turn.stop}
        </Button>
      </div>
      <AgentLines turn={turn} now={now} />
    </div>
  )
}

function AgentLines({ turn, now }: { readonly turn: Turn; readonly now: string }) {
  const thinking = useView((view) => view.thinking)
  return (
    <ol>
      {agentLines(turn, thinking, now).map((line) => (
        <li key={line.key}>
          <div className={`run ${line.status === 'waits' ? 'waits' : ''}`}>
            <span className={`dot ${TONES[line.status]}`}>
              <Icon of={PICTURES[line.status]} size="small" />
            </span>
            <span className="min-w-0">
              <span className="agent">{line.agent}</span> {line.text}
            </span>
            <span className="took">{line.took}</span>
          </div>
          {line.run?.tools.map((tool) => (
            <ToolLine key={tool.id} tool={tool} run={line.run} />
          ))}
        </li>
      ))}
    </ol>
  )
}

/** What a tool found is there for whoever asks. */
function ToolLine({ tool }: { readonly tool: ToolCall; readonly run: Run | null }) {
  const [open, setOpen] = useState(false)
  const state = {
    running: words.turn.toolRunning,
    completed: '',
    failed: words.turn.tookOver,
    unknown: words.turn.toolUnknown,
  }[tool.status]
  return (
    <>
      <button
        type="button"
        className="run tool"
        aria-expanded={open}
        disabled={tool.summary === ''}
        onClick={() => setOpen(!open)}
      >
        <Icon of={Wrench} size="small" className={tool.status === 'failed' ? 'bad' : ''} />
        <code className="cut">{tool.tool}</code>
        <span className="took">{state}</span>
      </button>
      {open && <pre>{`${words.turn.out}  ${tool.summary}`}</pre>}
    </>
  )
}

const PICTURES: Readonly<Record<AgentLine['status'], LucideIcon>> = {
  running: CircleDot,
  completed: Check,
  failed: OctagonAlert,
  cancelled: Square,
  interrupted: OctagonAlert,
  waits: Circle,
  waits_for_person: UserRound,
}
const TONES: Readonly<Record<AgentLine['status'], string>> = {
  running: 'accent',
  completed: 'ok',
  failed: 'bad',
  cancelled: '',
  interrupted: 'warn',
  waits: '',
  waits_for_person: '',
}

/** The present, five times a second while something runs. */
function useTicking(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 200)
    return () => clearInterval(timer)
  }, [])
  return now
}
