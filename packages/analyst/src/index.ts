export { analyze, scoreOf } from './analyze.ts'
export type { Analysis, AnalyzeInput, LineId, Pattern } from './analysis.ts'
export { classifyRequirement, type Classified } from './classify/index.ts'
export { CUE_TABLES } from './decide/judge.ts'
export type { Cue, CueTable } from './decide/cue.ts'
export { GENRES, genreOfSentence, type Genre } from './genre/genre.ts'
export type {
  Draft,
  Edit,
  Heard,
  KnownRequirement,
  Listening,
  Quote,
  SaidMessage,
  SentenceNote,
  Step,
} from './extract/heard.ts'
export { listen } from './extract/listen.ts'
export { openHearing, type Hearing, type ListenOptions } from './extract/hearing.ts'
export { correct, type Correction } from './extract/corrections.ts'
export { findStatements, type FoundStatement } from './extract/find-statements.ts'
export { findingsIn } from './findings.ts'
export { INFERENCE_RULES } from './inference/inference-rules.ts'
export { relevantTurns } from './interview/relevant-turns.ts'
export type { Turn } from './interview/sides.ts'
export { readTokens, type Token } from './language/tokens.ts'
export { faultsOf } from './questions/faults-of.ts'
export { COMMON_PRACTICE } from './inference/inference-rule.ts'
export { inferRequirements, type Inferred, type Known } from './inference/infer-requirements.ts'
export { openInference, type Inference } from './inference/inference.ts'
export {
  gapKeys,
  questionIdOf,
  questions,
  readQuestionId,
  type AskedGap,
  type Question,
} from './questions/questions.ts'
export { checkSet, spelledOut, type SetFinding, type SetStatement } from './rules/check-set.ts'
export { openSetCheck, type SetCheck } from './rules/set-check.ts'
export { RULES } from './rules/rules.ts'
export type { Rule, RuleOptions, WordChanges } from './rules/rule.ts'
export { WORD_LISTS } from './rules/word-lists.ts'
export { SET_RULES } from './rules/set/set-rules.ts'
export { findCues as conditionalCues } from './structure/conditional-cues.ts'
export {
  openSimilarTexts,
  type Alike,
  type SimilarTexts,
  type SimilarWanted,
} from './similar/open-similar-texts.ts'
export { guessFormat } from './text/guess-format.ts'
export { readText, type Reading, type Sentence, type TextFormat } from './text/read-text.ts'
export { ANALYST } from './version.ts'
