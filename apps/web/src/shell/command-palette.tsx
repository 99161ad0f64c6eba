/** Ctrl K: do something, or go to a requirement or to words that were said. */
import { CircleCheck, Quote, Search, Zap, type LucideIcon } from 'lucide-react'
import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { Key } from '../parts/button.tsx'
import { useActions, useSessionState } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { paletteResults, type Command, type Result } from './palette-results.ts'

interface CommandPaletteProps {
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

export default function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  const state = useSessionState()
  const { reach, showQuote } = useActions()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const results = useMemo(() => paletteResults(state, commands, query), [state, commands, query])
  const chosen = results[Math.min(at, results.length - 1)]

  const run = (result: Result) => {
    onClose()
    // After the dialog has given the focus back, or it would take it away again.
    requestAnimationFrame(() => {
      if (result.kind === 'command') result.command.run()
      else if (result.kind === 'requirement') reach(result.requirement.id)
      else showQuote(result.requirement.id, result.place, words.talk.goTo(result.requirement.id))
    })
  }
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined) {
      event.preventDefault()
      setAt((Math.min(at, results.length - 1) + by + results.length) % Math.max(1, results.length))
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      run(chosen)
    }
  }

  return (
    <Dialog open onClose={onClose} title={words.palette.title} titleUnseen shape="palette">
      <div className="palette-in">
        <Icon of={Search} />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={chosen === undefined ? undefined : optionId(listId, chosen)}
          aria-label={words.palette.input}
          placeholder={words.palette.input}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKey}
        />
      </div>
      <div className="palette-list" id={listId} role="listbox" aria-label={words.palette.title}>
        {(['command', 'other'] as const).map((group) => {
          const inGroup = results.filter(({ kind }) => (kind === 'command') === (group === 'command'))
          if (inGroup.length === 0) return null
          const name = group === 'command' ? words.palette.do : words.palette.goTo
          return (
            <div key={group} role="group" aria-label={name}>
              <div className="palette-group" aria-hidden="true">
                {name}
              </div>
              {inGroup.map((result) => (
                <div
                  key={result.key}
                  id={optionId(listId, result)}
                  role="option"
                  aria-selected={result === chosen}
                  onClick={() => run(result)}
                  onMouseMove={() => setAt(results.indexOf(result))}
                >
                  <ResultLine result={result} />
                </div>
              ))}
            </div>
          )
        })}
      </div>
      {results.length === 0 && <p className="nothing">{words.palette.nothing(query)}</p>}
    </Dialog>
  )
}

function optionId(listId: string, { key }: Result): string {
  return `${listId}-${key.replaceAll(/\W+/g, '-')}`
}

const ICONS: Readonly<Record<Result['kind'], LucideIcon>> = {
  command: Zap,
  requirement: CircleCheck,
  quote: Quote,
}

function ResultLine({ result }: { readonly result: Result }) {
  return (
    <>
      <Icon of={ICONS[result.kind]} />
      {result.kind === 'command' && (
        <>
          <span className="cut">{result.command.name}</span>
          {result.command.key !== undefined && <Key>{result.command.key}</Key>}
        </>
      )}
      {result.kind === 'requirement' && (
        <>
          <span className="cut">{result.requirement.title}</span>
          <span className="id">{result.requirement.id}</span>
        </>
      )}
      {result.kind === 'quote' && (
        <>
          <span className="cut">“{result.words}”</span>
          <span className="id">{result.requirement.id}</span>
        </>
      )}
    </>
  )
}
