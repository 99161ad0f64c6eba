/**
 * From files to requirements: the main job.
 *
 * The analyst proposes, the domain decides: every requirement enters through the
 * evidence lock, and the report is read from the resulting state, so it can say
 * nothing that the state does not hold.
 */
import { knownOf } from '@parley/agents'
import { inferRequirements, listen, type SaidMessage } from '@parley/analyst'
import {
  addSource,
  composeDocument,
  emptySession,
  isInForce,
  messageId,
  openSession,
  recordMessage,
  renderMarkdown,
  sessionId,
  sourceId,
  type Message,
  type Occasion,
  type SessionState,
} from '@parley/domain'

import { askWhatIsMissing } from './ask-what-is-missing.ts'
import { finish, openDeciding } from './deciding.ts'
import type { ExtractionReport } from './extraction-report.ts'
import { judgeWhatIsImplied } from './infer-what-is-implied.ts'
import { judgingWhatWasHeard } from './judge-what-was-heard.ts'
import type { Environment, InputFile } from './ports.ts'
import { reportOf } from './report-of.ts'
import { validateRequirements } from './validate-requirements.ts'

export interface ExtractionResult {
  readonly report: ExtractionReport
  /** Writes the Requirements Document, in Markdown. */
  readonly markdown: () => string
  readonly state: SessionState
}

/** Throws a plain Error when a text holds what cannot be stored (NUL, a lone surrogate): check with `unstorableAt` first. */
export function extractRequirements(files: readonly InputFile[], environment: Environment): ExtractionResult {
  const occasion: Occasion = { at: environment.now, by: { kind: 'agent', id: 'parley-analyst' } }
  const deciding = openDeciding(opened(files, environment), occasion)
  const { messages } = deciding.state
  const listening = listen(messages.map((message, index) => saidIn(message, files[index])))
  const participants = listening.participants

  finish(
    judgingWhatWasHeard(
      deciding,
      listening,
      messages.map(({ id }) => id),
    ),
  )
  const known = [...deciding.state.requirements.filter(isInForce), ...deciding.state.inferred_requirements]
  judgeWhatIsImplied(deciding, inferRequirements(known.map(knownOf)))
  validateRequirements(deciding, environment.rules)
  const questions = askWhatIsMissing(deciding, listening)

  const { state } = deciding
  const report = reportOf(state, files, environment, {
    genre: listening.genre,
    participants,
    notes: listening.notes,
    questions,
  })
  return { report, markdown: () => renderMarkdown(composeDocument(state)), state }
}

/** A session with its sources and messages, one message a file. */
function opened(files: readonly InputFile[], { now }: Environment): SessionState {
  const person = { at: now, by: { kind: 'person', id: 'local' } } as const
  const project_name = files.map((file) => projectName(file.name)).join(', ') || 'Untitled'
  const opening = openDeciding(emptySession(sessionId('ses_local')), person)
  opening.must(openSession(opening.state, { project_name, user_id: 'local' }, person))
  for (const [index, file] of files.entries()) {
    const source_id = sourceId(`src_${index + 1}`)
    const name = file.name.split(/[\\/]/).at(-1) ?? file.name
    opening.must(
      addSource(
        opening.state,
        { id: source_id, name, kind: 'file', held_at: null, participants: [] },
        person,
      ),
    )
    const id = messageId(`msg_${index + 1}`)
    opening.must(
      recordMessage(
        opening.state,
        { id, role: 'user', content: file.text, timestamp: now, metadata: { source_id } },
        person,
      ),
    )
  }
  return opening.state
}

/** "notes/fridge-monitoring_pilot.txt" → "Fridge monitoring pilot". */
function projectName(file: string): string {
  const bare = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[a-z]{1,8}$/i, '')
  const words = bare.replace(/[_-]+/g, ' ').trim()
  return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1)
}

function saidIn(message: Message, file: InputFile | undefined): SaidMessage {
  return {
    id: message.id,
    text: message.content,
    ...(file?.format === undefined ? {} : { format: file.format }),
  }
}
