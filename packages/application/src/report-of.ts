/** The report, read from the state. */
import { guessFormat, type Genre, type SentenceNote } from '@parley/analyst'
import { allRequirements, coverageOf, withQuotes, type SessionState } from '@parley/domain'

import type {
  CoverageView,
  ExtractionReport,
  QuestionView,
  RequirementView,
  SourceFile,
} from './extraction-report.ts'
import type { Environment, InputFile } from './ports.ts'

export interface HeardContext {
  readonly genre: Genre
  readonly participants: readonly string[]
  readonly notes: readonly SentenceNote[]
  readonly questions: readonly QuestionView[]
}

export function reportOf(
  state: SessionState,
  files: readonly InputFile[],
  environment: Environment,
  context: HeardContext,
): ExtractionReport {
  return {
    source: {
      name: files.map((file) => file.name).join(', '),
      genre: context.genre,
      participants: context.participants,
      files: state.messages.map((message, index): SourceFile => ({
        message_id: message.id,
        name: files[index]?.name ?? '',
        format: files[index]?.format ?? guessFormat(message.content),
        characters: message.content.length,
        sha256: environment.sha256(message.content),
      })),
    },
    requirements: allRequirements(state).map((requirement): RequirementView => ({
      ...requirement,
      evidence: withQuotes(state, requirement.evidence),
    })),
    issues: state.validation_issues,
    questions: context.questions,
    coverage: coverageView(state),
  }
}

/** Unheard sentences with the line that says why. */
function coverageView(state: SessionState): CoverageView {
  const whys = new Map(
    state.coverage.map((sentence) => [`${sentence.message_id}:${sentence.start}`, sentence.why]),
  )
  const { sentences, accounted, unheard } = coverageOf(state)
  return {
    sentences,
    accounted,
    unheard: unheard.map((one) => ({ ...one, why: whys.get(`${one.message_id}:${one.start}`) ?? '' })),
  }
}
