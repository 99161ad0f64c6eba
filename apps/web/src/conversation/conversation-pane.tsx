/** The talk: a log that keeps its end in view until the reader scrolls up. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { FileUp, MessageSquareText } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Avatar } from '../parts/avatar.tsx'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { useActions, useClock, useMayWrite, useSessionState, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { dayLine, timeOfDay, type Clock } from '../words/moments.ts'
import { AgentTimeline } from './agent-timeline.tsx'
import { ACCEPTED_FILES } from './accepted-files.ts'
import { Composer } from './composer.tsx'
import { indexOfPlace, talkItems, type TalkItem } from './conversation-items.ts'
import { DropZone } from './drop-zone.tsx'
import { MessageView } from './message-view.tsx'
import { OutgoingView } from './outgoing-view.tsx'
import { SourceLine } from './source-line.tsx'

/** What is in the box is a draft like any other: it outlives a reload. */
const IN_THE_BOX = 'message'

export function ConversationPane() {
  const state = useSessionState()
  const { importFile, discard, keepDraft } = useActions()
  const mayWrite = useMayWrite()
  const outbox = useView((view) => view.outbox)
  const inFlight = useView((view) => view.inFlight)
  const me = useView((view) => view.about?.me.name)
  const clock = useClock()
  const files = useRef<HTMLInputElement>(null)
  const text = useView((view) => view.drafts[IN_THE_BOX] as string | undefined) ?? ''
  const setText = (typed: string) => keepDraft(IN_THE_BOX, typed === '' ? undefined : typed)

  const items = useMemo(() => talkItems(state, { inFlight, outbox }, clock), [state, inFlight, outbox, clock])
  const last = useMemo(
    () =>
      state.messages.findLast(({ role, metadata }) => role === 'user' && metadata.speaker === me)?.content ??
      null,
    [state.messages, me],
  )
  const importAll = (chosen: readonly File[]) => {
    void chosen.reduce(
      async (before, file) => before.then(() => importFile(file.name, file)),
      Promise.resolve(true),
    )
  }

  return (
    <DropZone className="pane talk" label={words.talk.title} testId="chat-panel" onFiles={importAll}>
      <div className="pane-head">
        <h2 className="title">{words.talk.title}</h2>
        {state.sources.length > 0 && (
          <span className="meta cut">{words.talk.sources(state.sources.length)}</span>
        )}
        <span className="grow" />
        {mayWrite && (
          <Button look="quiet" size="small" onClick={() => files.current?.click()}>
            <Icon of={FileUp} />
            {words.talk.import}
          </Button>
        )}
        <input
          ref={files}
          type="file"
          hidden
          multiple
          accept={ACCEPTED_FILES}
          data-import
          onChange={(event) => {
            importAll([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </div>
      <TalkLog
        items={items}
        clock={clock}
        onEdit={({ cid, text: written }) => {
          discard(cid)
          setText(written)
          document.querySelector<HTMLTextAreaElement>('[data-composer]')?.focus()
        }}
      />
      <Composer text={text} onText={setText} last={last} />
    </DropZone>
  )
}

interface TalkLogProps {
  readonly items: readonly TalkItem[]
  readonly clock: Clock
  readonly onEdit: Parameters<typeof OutgoingView>[0]['onEdit']
}

function TalkLog({ items, clock, onEdit }: TalkLogProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 12,
    paddingStart: 8,
    paddingEnd: 8,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: 48,
  })
  const hasItems = items.length > 0
  const below = useNewBelow(items, scroller)

  useEffect(() => {
    if (hasItems) list.scrollToEnd()
  }, [hasItems, list])

  useEndInView(items, scroller, () => list.scrollToEnd())
  useJump(items, (index) => list.scrollToIndex(index, { align: 'center' }), scroller)

  if (items.length === 0) {
    return (
      <div className="scrolls">
        <Empty icon={MessageSquareText} title={words.talk.empty}>
          {words.talk.emptyHint}
        </Empty>
      </div>
    )
  }
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scroller}
        className="scrolls"
        tabIndex={0}
        role="log"
        aria-label={words.talk.log}
        aria-live="off"
      >
        <div className="talk-list" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, start, key }) => {
            const item = items[index]
            if (item === undefined) return null
            return (
              <div
                key={key}
                ref={list.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
              >
                <TalkRow item={item} clock={clock} onEdit={onEdit} />
              </div>
            )
          })}
        </div>
      </div>
      {below > 0 && (
        <div className="relative">
          <Button size="small" className="new-below" onClick={() => list.scrollToEnd()}>
            {words.talk.newBelow(below)}
          </Button>
        </div>
      )}
    </div>
  )
}

function TalkRow({
  item,
  clock,
  onEdit,
}: {
  readonly item: TalkItem
  readonly clock: Clock
  readonly onEdit: TalkLogProps['onEdit']
}) {
  switch (item.kind) {
    case 'day':
      return <div className="day-line">{dayLine(item.at, clock)}</div>
    case 'source':
      return <SourceLine source={item.source} />
    case 'message':
      return <MessageView message={item.message} part={item.part} parts={item.parts} lines={item.lines} />
    case 'turn':
      return <AgentTimeline turn={item.turn} />
    case 'in_flight':
      return (
        <article
          className="message wide"
          aria-label={words.talk.said(words.parley, timeOfDay(clock.now.toISOString(), clock))}
          aria-busy="true"
        >
          <Avatar name={words.parley} />
          <header>
            <b>{words.parley}</b>
          </header>
          <div className="body whitespace-pre-wrap">
            {item.text.content}
            <span className="cursor" aria-hidden="true" />
          </div>
        </article>
      )
    case 'outgoing':
      return <OutgoingView outgoing={item.outgoing} onEdit={onEdit} />
  }
}

/** What I write brings the end into view; and whoever is at the end stays there when the pane shrinks. */
function useEndInView(
  items: readonly TalkItem[],
  scroller: React.RefObject<HTMLDivElement | null>,
  toEnd: () => void,
): void {
  const mine = items.findLast((item) => item.kind === 'outgoing')?.key ?? null
  const latest = useRef(toEnd)
  latest.current = toEnd
  useEffect(() => {
    if (mine !== null) latest.current()
  }, [mine])
  const hasItems = items.length > 0
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    let isAtEnd = true
    const look = () => {
      isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 64
    }
    const resized = new ResizeObserver(() => isAtEnd && latest.current())
    resized.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, hasItems])
}

/** How many messages came in while the reader was further up. */
function useNewBelow(items: readonly TalkItem[], scroller: React.RefObject<HTMLDivElement | null>): number {
  const messages = items.reduce((sum, item) => sum + (item.kind === 'message' && item.part === 1 ? 1 : 0), 0)
  const [seen, setSeen] = useState(messages)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = () => {
      if (element.scrollHeight - element.scrollTop - element.clientHeight < 64) setSeen(messages)
    }
    const soon = requestAnimationFrame(look)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      cancelAnimationFrame(soon)
      element.removeEventListener('scroll', look)
    }
  }, [messages, scroller])
  return messages - Math.min(seen, messages)
}

/** A quote was asked for: bring its message into view and give it the focus. */
function useJump(
  items: readonly TalkItem[],
  scrollTo: (index: number) => void,
  scroller: React.RefObject<HTMLDivElement | null>,
): void {
  const jump = useView((view) => view.jump)
  const done = useRef(0)
  useEffect(() => {
    if (jump === null || jump.count === done.current) return
    const index = indexOfPlace(items, jump.message_id, jump.start)
    if (index === -1) return
    done.current = jump.count
    scrollTo(index)
    // Not taken back when something else is drawn meanwhile: the jump was asked for once.
    setTimeout(() => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] .message`)
      row?.focus({ preventScroll: true })
      row?.querySelector(`[data-start="${jump.start}"]`)?.scrollIntoView({ block: 'center' })
    }, 60)
  }, [jump, items, scrollTo, scroller])
}
