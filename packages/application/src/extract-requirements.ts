/**
 * From files to requirements: the main job.
 *
 * The analyst proposes, the domain decides: every requirement enters through the
 * evidence lock, and the report is read from the resulting state, so it can say
 * nothing that the state does not hold.
 */
import { listen, type SaidMessage } from '@parley/analyst'
import {
  addSource,
  composeDocument,
  emptySession,
  messageId,
  openSession,
  recordMessage,
  renderMarkdown,
  sessionId,
  sourceId,
  type Message,
  type SessionState,
} from '@parley/domain'

import { askWhatIsMissing } from './ask-what-is-missing.ts'
import { decided, type Deciding } from './deciding.ts'
import type { ExtractionReport } from './extraction-report.ts'
import { inferWhatIsImplied } from './infer-what-is-implied.ts'
import { judgeWhatWasHeard } from './judge-what-was-heard.ts'
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
  const deciding: Deciding = {
    occasion: { at: environment.now, by: { kind: 'agent', id: 'parley-analyst' } },
    state: opened(files, environment),
  }
  const listening = listen(deciding.state.messages.map((message, index) => saidIn(message, files[index])))
  const participants = listening.participants

  const heard = judgeWhatWasHeard(deciding, listening)
  const inferred = inferWhatIsImplied(heard)
  const validated = validateRequirements(inferred)
  const questions = askWhatIsMissing(validated.state, listening)

  const state = questions.reduce((sofar, question) => question.ask(sofar), validated).state
  const report = reportOf(state, files, environment, {
    genre: listening.genre,
    participants,
    notes: listening.notes,
    questions: questions.map((question) => question.view),
  })
  return { report, markdown: () => renderMarkdown(composeDocument(state)), state }
}

/** A session with its sources and messages, one message a file. */
function opened(files: readonly InputFile[], { now }: Environment): SessionState {
  const person = { at: now, by: { kind: 'person', id: 'local' } } as const
  const name = files.map((file) => projectName(file.name)).join(', ') || 'Untitled'
  let state = emptySession(sessionId('ses_local'))
  state = decided(state, openSession(state, { project_name: name, user_id: 'local' }, person))
  for (const [index, file] of files.entries()) {
    const source = sourceId(`src_${index + 1}`)
    state = decided(
      state,
      addSource(
        state,
        {
          id: source,
          name: file.name.split(/[\\/]/).at(-1) ?? file.name,
          kind: 'file',
          held_at: null,
          participants: [],
        },
        person,
      ),
    )
    state = decided(
      state,
      recordMessage(
        state,
        {
          id: messageId(`msg_${index + 1}`),
          role: 'user',
          content: file.text,
          timestamp: now,
          metadata: { source_id: source },
        },
        person,
      ),
    )
  }
  return state
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
