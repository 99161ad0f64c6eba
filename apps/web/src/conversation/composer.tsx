/** Where one writes: Enter sends, Shift and Enter make a new line. Nothing typed is ever lost. */
import { ArrowUp, Paperclip } from 'lucide-react'
import { useRef, type ChangeEvent, type KeyboardEvent } from 'react'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { firstName } from '../session/people.ts'
import { useActions, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { ACCEPTED_FILES } from './accepted-files.ts'
import { transcriptLines } from './transcript.ts'

interface ComposerProps {
  readonly text: string
  readonly onText: (text: string) => void
  /** The last thing this person said, for the up arrow in an empty box. */
  readonly last: string | null
}

export function Composer({ text, onText, last }: ComposerProps) {
  const { write, importFile, link } = useActions()
  // Not whether one is signed in: what is in the box stays there when access ends.
  const maySay = useView((view) => view.about?.may.say ?? true)
  const most = useView((view) => view.about?.limits.message_characters) ?? 100_000
  const typing = useView((view) => view.typing)
  const files = useRef<HTMLInputElement>(null)
  const blank = text.trim() === ''
  const tooLong = text.length > most
  const transcript = transcriptLines(text)

  if (!maySay) return <div className="composer meta">{words.connection.readOnly}</div>

  const send = () => {
    if (blank || tooLong) return
    write(text.trim())
    onText('')
  }
  const importText = () => {
    void importFile(words.import.pastedName, new Blob([text], { type: 'text/plain' })).then(
      (taken) => taken && onText(''),
    )
  }
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      send()
    } else if (event.key === 'ArrowUp' && text === '' && last !== null) {
      event.preventDefault()
      onText(last)
    }
  }
  const onChange = (event: ChangeEvent<HTMLTextAreaElement>) => {
    onText(event.target.value)
    link.typing()
  }

  return (
    <div className="composer">
      <div className="typing cut">{typing.length > 0 ? words.talk.typing(typing.map(firstName)) : ''}</div>
      {transcript > 0 && !tooLong && (
        <div className="notice mb-1 rounded-2">
          <span className="grow">{words.talk.pasted(transcript)}</span>
          <Button size="small" onClick={importText}>
            {words.talk.importPasted}
          </Button>
        </div>
      )}
      <div className="box">
        <textarea
          rows={1}
          aria-label={words.talk.message}
          aria-invalid={tooLong || undefined}
          placeholder={words.talk.placeholder}
          value={text}
          onChange={onChange}
          onKeyDown={onKey}
          data-composer
        />
        <input
          ref={files}
          type="file"
          hidden
          multiple
          accept={ACCEPTED_FILES}
          onChange={(event) => void importAll(event, importFile)}
        />
        <Button
          look="quiet"
          size="small"
          shape="icon"
          aria-label={words.talk.attach}
          title={words.talk.attach}
          onClick={() => files.current?.click()}
        >
          <Icon of={Paperclip} />
        </Button>
        <Button
          look="primary"
          size="small"
          shape="icon"
          aria-label={words.talk.send}
          notYet={blank || tooLong}
          onClick={send}
        >
          <Icon of={ArrowUp} />
        </Button>
      </div>
      {tooLong && (
        <p className="hint" role="alert">
          {words.talk.tooLong(text.length, most)}{' '}
          <button type="button" className="link-button" onClick={importText}>
            {words.talk.importPasted}
          </button>
        </p>
      )}
    </div>
  )
}

async function importAll(
  event: ChangeEvent<HTMLInputElement>,
  importFile: (name: string, content: Blob) => Promise<boolean>,
): Promise<void> {
  const chosen = [...(event.target.files ?? [])]
  event.target.value = ''
  for (const file of chosen) await importFile(file.name, file)
}
