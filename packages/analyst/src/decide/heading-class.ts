/**
 * What a heading says about what stands under it: wanted, described, asked, planned, or ruled out.
 *
 * A heading is judged by what it is the heading *of*: "Order history" and "Contact management"
 * name features, "Revision history" and "Contacts" do not. A path ("Overview > 2.4 Constraints")
 * goes by its last part that says anything.
 */
import { wordSet } from '../word-set.ts'

export type HeadingClass = 'requirement' | 'non-goal' | 'question' | 'context' | 'process' | 'other'

const NON_GOAL =
  /\bout[ -]of[ -]scope\b|\bnon-?goals?\b|\bnot (?:included|in scope|required|planned|part of)\b|\bexclusions?\b|\bexcluded\b|\bwon'?t[ -]have\b|\bwon'?ts\b|\bnot now\b|\bfuture (?:work|versions?|releases?|enhancements?|extensions?)\b/
const REQUIREMENT =
  /requirement|functional|feature|must[ -]?haves?|shall|constraint|compliance|acceptance|criteria|capabilit|\bscope|\bstor(?:y|ies)\b|security|performance|should[ -]have|could[ -]have|usability|nice[ -]to[ -]have|interface|wish|stretch|\bspec\b|specification|what we (?:need|want)|\bneeds?\b|expectations|\brules\b|privacy|\bdata\b|\bdecisions?\b|agreed|reliability|availability|maintainability|portability|scalability|safety|accessibility|(?:system|product|software|user) functions|use cases?/
const QUESTION = /question|unknown|unclear|\btbd\b|clarif/
const PROCESS = /next steps?|action items?|to-?dos?\b|^actions?$|follow[- ]?ups?|deliverables?|\bplans?$/

/** Kept beside the requirements, never one of them, however firmly it is worded. */
const ASIDE =
  /\bglossary\b|\bacronyms?\b|\babbreviations?\b|\bterminology\b|^definitions?\b|\bdefinitions?$|^references?$|\b(?:applicable|related|referenced|normative|informative|external) (?:documents?|references?)$|\bbibliography\b|\bfurther reading\b|\b(?:revision|version|change|document|amendment) (?:history|record|log)\b|^change ?log$|\btable of contents\b|^contents$|^index$|\backnowledge?ments?\b|\b(?:design|implementation|technical|architecture|architectural|developer) (?:notes?|rationale|discussion|alternatives?|considerations|details?)\b|\bdesign decisions?\b|\barchitecture decisions?\b|\b(?:document )?conventions?(?: used)?$|\blessons learned\b|\bhow to (?:read|use) this\b|\bmeeting minutes\b|^minutes$/

/** The last word of a heading over text that tells how things are. */
const CONTEXT_LAST = wordSet(`
  introduction background purpose vision context summary abstract conclusion conclusions audience assumptions
  assumption dependencies roadmap timeline timelines milestones milestone attendees participants motivation rationale
  statement characteristics perspective stakeholders agenda risks risk introductions preface foreword
`)
/** Alone, or with a word or two that carry none: "The team", "Project overview". */
const CONTEXT_WHOLE =
  /^(?:(?:the|our|my|a|an|some|project|product|system|business|general|overall|current|key|known|main|executive|company|client|customer|meeting|call|document|quick) )*(?:history|about(?: (?:us|the \w+|this \w+))?|notes?|team|budgets?|contacts?|overview|samples?|examples?|labels?|problems?|situation|state|process(?:es)?|description|goals? and background|objectives?|participants|people|as-is|risks?|business case|opportunity|market|costs?|benefits?|roi|pricing)$/
const CONTEXT_IN =
  /\b(?:introduction|background|as[ -]is|intended (?:audience|use|readers?)|related work|state of the art|problem (?:statement|description|definition|space)|current (?:situation|state|system|process|practice)|business (?:case|context|background|opportunity)|product perspective|user (?:classes|characteristics)|revision|attendees|who is who)\b/
/** "Background and goals", "Risks & mitigations", "Team and roles": what is named first decides. */
const CONTEXT_FIRST =
  /^(?:background|introduction|purpose|vision|context|summary|conclusions?|assumptions?|roadmap|timeline|milestones?|budget|team|attendees|agenda|contacts?|risks?|problems?|motivation|rationale|notes?|labels?)(?: *[&,/:(]| and | of | to | for )/

/** The flow of a use case: what happens there is told step by step. */
const STEPS =
  /\b(?:basic|main|normal|alternat\w+|exception\w*|typical) (?:flows?|success scenario|scenarios?|course|path)\b|\bflow of events\b|\bstimulus\b|\b(?:pre|post)-?\s?conditions?\b|\bwalk-?through\b|^scenarios?$|^steps$|^extensions?$/

/** A list's parent that already orders: "The system shall:", "Users must be able to". */
const ORDERS =
  /\b(?:shall|must|should|has to|have to|needs? to|is required to|are required to|be able to|allows? \w+(?: \w+)? to|lets? \w+(?: \w+)?)\b[^.!?]*:?\s*$/i

export function headingClass(heading: string): HeadingClass {
  let found: HeadingClass = 'other'
  for (const part of partsOf(heading)) {
    const kind = classOf(part.text)
    if (kind !== 'other' && !(part.introduces && found !== 'other')) found = kind
  }
  return found
}

/** What a heading adds to the features of a sentence under it. */
export function headingFeatures(heading: string): string[] {
  const kind = headingClass(heading)
  const features = [`heading:${kind}`]
  const parts = partsOf(heading).map((part) => part.text)
  const last = parts.at(-1) ?? ''
  if (kind === 'context' && parts.some((part) => ASIDE.test(part))) features.push('heading:aside')
  if (kind === 'requirement' && /^(?:product |project |system )?scope$/.test(last))
    features.push('heading:scope')
  if (STEPS.test(last)) features.push('heading:steps')
  if (kind !== 'non-goal' && kind !== 'context' && ORDERS.test(heading.slice(-LONGEST)))
    features.push('heading:orders')
  return features
}

/** "Design note: …", "[Rationale] …": a label is a heading over its own sentence. */
const LABEL = /^[\s\-*•]*(?:([a-z][\w /&-]{1,38}):|[[(]([a-z][\w /&-]{1,38})[\])][:.]?)\s+\S/i
const REMARK =
  /^(?:side |foot)?(?:notes?|remarks?|comments?|examples?|rationale|reasons?|discussion|explanation|justification|hints?|tips?|fyi|source|motivation|design idea|idea)(?: \d+)?$/

/** What the label of a sentence says of it; nothing when it has none or the label names a matter. */
export function labelFeatures(text: string): string[] {
  const match = LABEL.exec(text)
  const label = (match?.[1] ?? match?.[2] ?? '').trim().toLowerCase()
  if (label === '') return []
  if (REMARK.test(label) || ASIDE.test(label)) return ['label:aside']
  const kind = headingClass(label)
  return kind === 'non-goal' || kind === 'context' ? [`label:${kind}`] : []
}

function classOf(part: string): HeadingClass {
  if (NON_GOAL.test(part)) return 'non-goal'
  if (ASIDE.test(part)) return 'context'
  if (REQUIREMENT.test(part)) return 'requirement'
  if (QUESTION.test(part)) return 'question'
  if (isContext(part)) return 'context'
  return PROCESS.test(part) ? 'process' : 'other'
}

function isContext(part: string): boolean {
  const last = /[a-z]+$/.exec(part)?.[0] ?? ''
  return (
    CONTEXT_LAST.has(last) || CONTEXT_WHOLE.test(part) || CONTEXT_FIRST.test(part) || CONTEXT_IN.test(part)
  )
}

interface Part {
  readonly text: string
  /** The line that introduces a list: it never overrules the heading above it. */
  readonly introduces: boolean
}

/** The parts of a path, each without its number, its marks and its case. */
function partsOf(heading: string): Part[] {
  return heading
    .slice(-LONGEST)
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/\s+[>›»]\s+/)
    .map((part) => ({
      text: part.replace(NUMBER, '').replaceAll(MARKS, ' ').replaceAll(/\s+/g, ' ').trim(),
      introduces: /:\s*$/.test(part),
    }))
}

/** Of anything longer only the end is read: no heading is, and patterns must not wander through a page. */
const LONGEST = 200
const NUMBER =
  /^[\s#*_]*(?:(?:section|chapter|appendix|annex|part)\s+)?(?:[a-z]?\d+(?:\.\d+)*[.):]?|(?:[a-z]|[ivx]+)[.):])\s+(?=\S)/
const MARKS = /[*_#`"“”:.]/g
