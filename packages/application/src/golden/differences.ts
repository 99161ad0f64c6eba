/**
 * How a report differs from what was expected of it, in words.
 *
 * Ids and timestamps are never compared. Titles, types and actors are equal,
 * criteria are equal as sets, a confidence may be 0.05 off, and requirements
 * stand in the order they were said.
 */
import type { ExtractionReport, RequirementView } from '../extraction-report.ts'
import type {
  GoldenInferred,
  GoldenIssue,
  GoldenOutput,
  GoldenRequirement,
  GoldenUnheard,
} from './golden-output.ts'

/** How far a confidence may lie from the one expected. */
export const CONFIDENCE_TOLERANCE = 0.05

/** Two decimals written down, subtracted in binary, are off by less than this. */
const ROUNDING = 1e-9

/** Nothing when the report holds all that was expected. */
export function differences(expected: GoldenOutput, report: ExtractionReport): string[] {
  const stated = report.requirements.filter((requirement) => !requirement.inferred)
  return [
    ...inNumber(expected, stated),
    ...expected.requirements.flatMap((requirement, index) =>
      inRequirement(index + 1, requirement, stated[index]),
    ),
    ...(expected.inferred ?? []).flatMap((inferred) => inInferred(inferred, report)),
    ...(expected.issues ?? []).flatMap((issue) => inIssue(issue, report, stated)),
    ...inQuestions(expected, report),
    ...(expected.unheard ?? []).flatMap((unheard) => inUnheard(unheard, report)),
  ]
}

function inNumber({ requirements }: GoldenOutput, stated: readonly RequirementView[]): string[] {
  if (requirements.length === stated.length) return []
  const got = stated.map((requirement) => `“${requirement.title}”`).join(', ') || 'none'
  return [`${requirements.length} requirements expected, ${stated.length} heard: ${got}`]
}

function inRequirement(nth: number, expected: GoldenRequirement, got: RequirementView | undefined): string[] {
  if (got === undefined) return [`requirement ${nth} “${expected.title}” was not heard`]
  const seen = goldenRequirement(got)
  return (Object.keys(expected) as (keyof GoldenRequirement)[]).flatMap((field) =>
    same(field, expected[field], seen[field])
      ? []
      : [`requirement ${nth} ${field}: expected ${shown(expected[field])}, got ${shown(seen[field])}`],
  )
}

/** A requirement as a golden output would hold it, with every field. */
export function goldenRequirement(requirement: RequirementView): Required<GoldenRequirement> {
  const { title, type, actor, statement, quality, condition, priority, priority_label, confidence, status } =
    requirement
  const said = requirement.acceptance_criteria.filter((criterion) => criterion.origin === 'said')
  return {
    title,
    type,
    actor,
    statement,
    quality,
    condition,
    priority,
    priority_label,
    confidence,
    status,
    acceptance_criteria: said.map((criterion) => criterion.text),
    quotes: requirement.evidence.map((evidence) => evidence.quote),
  }
}

function same(field: keyof GoldenRequirement, expected: unknown, got: unknown): boolean {
  if (field === 'confidence')
    return Math.abs(Number(expected) - Number(got)) <= CONFIDENCE_TOLERANCE + ROUNDING
  if (field === 'acceptance_criteria') return shown(asSet(expected)) === shown(asSet(got))
  return shown(expected) === shown(got)
}

const asSet = (texts: unknown) => [...new Set(texts as readonly string[])].toSorted()

const shown = (value: unknown) => JSON.stringify(value)

function inInferred({ type, title }: GoldenInferred, { requirements }: ExtractionReport): string[] {
  const found = requirements.some(
    (requirement) =>
      requirement.inferred &&
      requirement.type === type &&
      (title === undefined || requirement.title === title),
  )
  return found
    ? []
    : [`nothing of type ${type}${title === undefined ? '' : ` titled “${title}”`} was inferred`]
}

function inIssue(
  { requirement, rule, issue_type, message }: GoldenIssue,
  { issues }: ExtractionReport,
  stated: readonly RequirementView[],
): string[] {
  const id = stated[requirement - 1]?.id
  const found = issues.some(
    (issue) =>
      issue.requirement_id === id &&
      (rule === undefined || issue.rule === rule) &&
      (issue_type === undefined || issue.issue_type === issue_type) &&
      (message === undefined || issue.message.toLowerCase().includes(message.toLowerCase())),
  )
  return found ? [] : [`requirement ${requirement} has no issue ${shown({ rule, issue_type, message })}`]
}

function inQuestions(
  { questions_at_least, questions_at_most }: GoldenOutput,
  { questions }: ExtractionReport,
): string[] {
  const asked = questions.map((question) => `“${question.text}”`).join(', ') || 'none'
  if (questions.length < (questions_at_least ?? 0))
    return [`at least ${questions_at_least} questions expected, asked: ${asked}`]
  if (questions.length > (questions_at_most ?? questions.length))
    return [`at most ${questions_at_most} questions expected, asked: ${asked}`]
  return []
}

function inUnheard({ text, reason }: GoldenUnheard, { coverage }: ExtractionReport): string[] {
  const reasons = coverage.unheard
    .filter((sentence) => sentence.text === text)
    .map((sentence) => sentence.reason)
  if (reasons.some((given) => given === reason)) return []
  return [
    `“${text}” should be set aside as ${reason}, ${reasons.length === 0 ? 'and was not' : `got ${reasons.join(', ')}`}`,
  ]
}
