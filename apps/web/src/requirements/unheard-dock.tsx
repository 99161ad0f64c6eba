/** What nobody took, docked under the requirements: take it, or set it aside and say why. */
import { ChevronDown, ChevronUp, EarOff } from 'lucide-react'
import { useMemo, useState } from 'react'
import { findMessage } from '@parley/domain'
import { Because } from '../parts/because.tsx'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { sentencesLeft, type SetAside } from '../session/coverage-counts.ts'
import { useActions, useClock, useMayWrite, useSessionState, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { saidBy } from './requirement-words.ts'

/** More than a screen can use at once; the rest comes with a click. */
const AT_ONCE = 50

export default function UnheardDock() {
  const state = useSessionState()
  const { unheard, aside } = useMemo(() => sentencesLeft(state), [state])
  const [open, setOpen] = useState(() => innerWidth >= 700)
  const [showAside, setShowAside] = useState(false)
  const [most, setMost] = useState(AT_ONCE)
  if (unheard.length + aside.length === 0) return null
  const listed = showAside ? [...unheard, ...aside] : unheard

  return (
    <div className="dock" id="unheard">
      <button
        type="button"
        className="dock-head"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-unheard
      >
        <Icon of={EarOff} />
        {words.unheard.title}
        <span className="meta cut">
          {unheard.length === 0
            ? words.unheard.noneHint(state.coverage.length)
            : words.unheard.took(unheard.length)}
        </span>
        <span className="grow" />
        <Icon of={open ? ChevronDown : ChevronUp} size="small" />
      </button>
      {open && (
        <ul>
          {listed.slice(0, most).map((sentence) => (
            <UnheardRow key={`${sentence.message_id} ${sentence.start}`} sentence={sentence} />
          ))}
          {listed.length > most && (
            <li className="more">
              <button type="button" className="link-button" onClick={() => setMost(most + AT_ONCE * 4)}>
                {words.unheard.took(listed.length - most)}
              </button>
            </li>
          )}
          {aside.length > 0 && (
            <li className="more">
              <button type="button" className="link-button" onClick={() => setShowAside(!showAside)}>
                {showAside ? words.unheard.hideAside : words.unheard.showAside(aside.length)}
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

function UnheardRow({ sentence }: { readonly sentence: SetAside }) {
  const state = useSessionState()
  const clock = useClock()
  const me = useView((view) => view.about?.me.name)
  const { takeSentence, setSentenceAside } = useActions()
  const mayWrite = useMayWrite()
  const [asking, setAsking] = useState(false)
  const message = findMessage(state, sentence.message_id)
  const { message_id, start, end } = sentence
  const place = { message_id, start, end }
  const said = message === null ? '' : `${saidBy(state, message, sentence, clock, me).short}. `

  return (
    <li>
      <div className="row">
        <span className="grow">
          <span className="quote">“{sentence.text}”</span>{' '}
          <span className="meta">
            {said}
            {sentence.reason === 'unsure'
              ? sentence.why
              : words.unheard.asideAs(words.unheard.reasons[sentence.reason], sentence.why)}{' '}
            {mayWrite && !asking && sentence.reason === 'unsure' && (
              <button type="button" className="link-button" onClick={() => setAsking(true)}>
                {words.unheard.aside}
              </button>
            )}
          </span>
        </span>
        {mayWrite && !asking && (
          <Button size="small" onClick={() => void takeSentence(place)}>
            {words.unheard.take}
          </Button>
        )}
      </div>
      {asking && (
        <Because
          question={words.unheard.asideWhy}
          verb={words.unheard.aside.replace(', because…', '')}
          onDecide={(because) => {
            setAsking(false)
            void setSentenceAside(place, because)
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  )
}
