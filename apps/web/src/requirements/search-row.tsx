/**
 * Searching the session from the list of requirements: the list keeps those that hold the
 * words, and a step leads through the lines of the talk that do.
 */
import { LONGEST_SEARCH, type Search } from '@parley/domain'
import { Search as SearchIcon } from 'lucide-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { useActions, useSessionState } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { stopsIn } from './found-words.ts'

interface SearchRowProps {
  readonly typed: string
  readonly onTyped: (typed: string) => void
  /** What it looks for; null when that is nothing yet. */
  readonly search: Search | null
  /** How many requirements the list shows. */
  readonly shown: number
  readonly onClose: () => void
  readonly onFirst: () => void
}

export function SearchRow({ typed, onTyped, search, shown, onClose, onFirst }: SearchRowProps) {
  const { hideWords } = useActions()

  const close = () => {
    onTyped('')
    onClose()
    hideWords()
    // The list may hold nothing before it is drawn again.
    requestAnimationFrame(focusList)
  }
  const onKey = (event: KeyboardEvent) => {
    const act = { Escape: close, ArrowDown: focusList, Enter: onFirst }[event.key]
    if (act === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    act()
  }

  return (
    <div className="search-row" role="search" aria-label={words.requirements.search}>
      <input
        className="field h-[30px]! text-14"
        type="search"
        autoFocus
        maxLength={LONGEST_SEARCH}
        data-search-box
        aria-label={words.requirements.search}
        placeholder={words.requirements.search}
        value={typed}
        onChange={(event) => {
          onTyped(event.target.value)
          hideWords()
        }}
        onKeyDown={onKey}
      />
      {search !== null && (
        <>
          <span className="meta" role="status">
            {words.requirements.found(shown)}
          </span>
          <ThroughTheTalk key={typed} search={search} />
        </>
      )}
    </div>
  )
}

/** The key that opens the search also leads back into it. */
export function SearchButton({ open, onOpen }: { readonly open: boolean; readonly onOpen: () => void }) {
  return (
    <Button
      look="quiet"
      size="small"
      shape="icon"
      data-search-requirements
      aria-label={words.requirements.search}
      title={words.requirements.search}
      aria-expanded={open}
      onClick={() => {
        onOpen()
        document.querySelector<HTMLElement>('[data-search-box]')?.focus()
      }}
    >
      <Icon of={SearchIcon} />
    </Button>
  )
}

/** From line to line, and from the last to the first. */
function ThroughTheTalk({ search }: { readonly search: Search }) {
  const { messages } = useSessionState()
  const { showWords } = useActions()
  const [at, setAt] = useState<number | null>(null)
  const [isAsked, setAsked] = useState(false)
  // Only once it is asked for: a transcript is long, and every letter would read it again.
  const stops = useMemo(() => (isAsked ? stopsIn(messages, search) : null), [isAsked, messages, search])

  const step = () => {
    setAsked(true)
    const known = stops ?? stopsIn(messages, search)
    const next = at === null ? 0 : (at + 1) % Math.max(1, known.length)
    const stop = known[next]
    setAt(next)
    showWords(stop ?? null, words.requirements.inTalkAt(next + 1, known.length))
  }

  return (
    <button type="button" className="link-button" onClick={step}>
      {at === null || stops === null
        ? words.requirements.inTalk
        : words.requirements.inTalkAt(at + 1, stops.length)}
    </button>
  )
}

function focusList(): void {
  const list = document.querySelector('[data-requirement-list]')
  const row =
    list?.querySelector<HTMLElement>('[data-requirement][tabindex="0"]') ??
    list?.querySelector<HTMLElement>('[data-requirement]')
  row?.focus()
}
