/** One message, or one part of a long one: who, when, the words, and beside them what they gave. */
import { findSource, isWithdrawn, type Message, type Source } from '@parley/domain'
import { ShieldCheck } from 'lucide-react'
import { lazy, memo, Suspense } from 'react'
import { Avatar } from '../parts/avatar.tsx'
import { Confidence } from '../parts/confidence.tsx'
import { Icon } from '../parts/icon.tsx'
import { speakerOf } from '../session/people.ts'
import { hasVoices, openingOf, sourceName, voiceAt, type Opening } from '../session/voices.ts'
import { useActions, useClock, useDerived, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { timeOfDay } from '../words/moments.ts'
import { ClarifyingQuestion } from './clarifying-question.tsx'
import type { Stretch } from './marked-runs.ts'
import { MarkedText } from './marked-text.tsx'
import { marginOf, shortId, type SaidMark } from './said-marks.ts'

const Prose = lazy(() => import('../parts/prose.tsx'))

interface MessageViewProps {
  readonly message: Message
  readonly part: number
  readonly parts: number
  readonly lines: readonly Stretch[]
}

export const MessageView = memo(function MessageView({ message, part, parts, lines }: MessageViewProps) {
  const clock = useClock()
  const me = useView((view) => view.about?.me.name)
  const marks = useDerived().marks.get(message.id) ?? []
  const source = useSourceOf(message)
  const isTranscript = hasVoices(message, source)
  const name = source !== null && isTranscript ? sourceName(source) : speakerOf(message, me)
  const time = timeOfDay(message.timestamp, clock)
  const isParley = message.role === 'assistant'
  const takenBack = source !== null && isWithdrawn(source)
  const label = parts > 1 ? words.talk.part(name, time, part, parts) : words.talk.said(name, time)

  return (
    <article
      className={`message ${isParley ? 'wide' : ''} ${part > 1 ? 'continued' : ''} ${takenBack ? 'taken-back' : ''}`}
      aria-label={takenBack ? words.import.messageOf(label) : label}
      data-message={message.id}
      tabIndex={-1}
    >
      {part === 1 && !isTranscript && <Avatar name={name} />}
      {part === 1 && !isTranscript && (
        <header>
          <b>{name}</b> <time dateTime={message.timestamp}>{time}</time>
        </header>
      )}
      {isParley ? (
        <AssistantWords message={message} />
      ) : (
        lines.map((line, index) => (
          <Line
            key={line.start}
            message={message}
            line={line}
            marks={marks}
            opening={openingOf(message, source, line)}
            before={index === 0 ? null : (voiceAt(message, source, line.start - 1)?.name ?? null)}
          />
        ))
      )}
    </article>
  )
})

function useSourceOf({ metadata: { source_id } }: Message): Source | null {
  return useView(({ state }) =>
    state === null || source_id === undefined ? null : findSource(state, source_id),
  )
}

function Line({
  message,
  line,
  marks,
  opening,
  before,
}: {
  readonly message: Message
  readonly line: Stretch
  readonly marks: readonly SaidMark[]
  readonly opening: Opening | null
  /** Who spoke in the line above, where there is one in this part. */
  readonly before: string | null
}) {
  const { reach } = useActions()
  const open = useView((view) => view.open)
  const margin = marginOf(marks, line)

  return (
    <div className="line">
      {opening !== null && opening.name !== before && (
        <>
          <Avatar name={opening.name} />
          <p className="voice">
            <b>{opening.name}</b> {opening.time !== null && <span className="meta">{opening.time}</span>}
          </p>
        </>
      )}
      <p className="words">
        <MarkedText
          text={message.content}
          place={opening === null ? line : { start: opening.words_at, end: line.end }}
          message_id={message.id}
          marks={marks}
        />
      </p>
      <div className="margin">
        {margin.map((id) =>
          id === 'unheard' ? (
            <a key={id} className="margin-note unheard" href="#unheard">
              {words.talk.unheard}
            </a>
          ) : (
            <button
              key={id}
              type="button"
              className={`margin-note ${id === open ? 'selected' : ''}`}
              onClick={() => reach(id)}
              aria-label={words.talk.noteTo(shortId(id), id)}
              title={words.talk.goTo(id)}
            >
              {shortId(id)}
            </button>
          ),
        )}
      </div>
    </div>
  )
}

function AssistantWords({ message }: { readonly message: Message }) {
  const { confidence, sha256, requirement_ids: requirements = [] } = message.metadata
  return (
    <div className="body">
      <ReplyText text={message.content} />
      <ClarifyingQuestion message={message} />
      {(requirements.length > 0 || sha256 !== undefined) && (
        <div className="message-gave">
          {requirements.length > 0 && <span>{words.talk.gave(requirements.length)}</span>}
          {confidence !== undefined && <Confidence share={confidence} />}
          {sha256 !== undefined && (
            <span className="ok" title={words.talk.verifiedWhy}>
              <Icon of={ShieldCheck} size="small" />
              {words.talk.verified}
            </span>
          )}
        </div>
      )}
    </div>
  )
}

/** Plain talk needs no Markdown, and most replies are plain: the reader loads it with the first that is not. */
function ReplyText({ text }: { readonly text: string }) {
  const plain = <p className="whitespace-pre-wrap">{text}</p>
  if (!/[*_`#|[\]]|^[-\d]/m.test(text)) return plain
  return (
    <Suspense fallback={plain}>
      <Prose text={text} />
    </Suspense>
  )
}
