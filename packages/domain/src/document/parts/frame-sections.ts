/** The chapters before the requirements: purpose, scope, definitions, stakeholders and actors. */
import type { Source } from '../../message/message.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import type { Reading } from '../reading.ts'
import type { Section } from '../section.ts'
import { requirementSection } from './requirement-section.ts'
import { bullets, count } from './wording.ts'

export interface Term {
  readonly term: string
  readonly meaning: string
}

export function titleSection(reading: Reading, project_name: string): Section {
  const { standing } = reading
  const inferred = standing.filter((requirement) => requirement.inferred).length
  const accepted = standing.filter((requirement) => requirement.status === 'accepted').length
  const withIssues = standing.filter((requirement) => reading.issuesOf(requirement.id).length > 0).length
  const open = reading.openQuestions.length + reading.unsure.length

  const facts = [
    `${count(standing.length - inferred, 'requirement')} stated, ${inferred} inferred`,
    `${accepted} accepted`,
    `${withIssues} with issues to settle`,
    count(open, 'open question'),
  ]
  const markdown = standing.length === 0 ? 'No requirement was heard yet.' : facts.join(' · ')
  return { id: 'title', title: `Requirements: ${project_name}`, level: 1, markdown }
}

export function purposeSection(project_name: string, purpose: string | null): Section {
  const own = `This document says what ${escapeMarkdown(project_name)} must do and how well, so that those who ask for it and those who build it mean the same.`
  const reading =
    'Each requirement shows the words it came from. What nobody said is marked **INFERRED** and holds only once a person accepts it.'
  const markdown = `${purpose === null ? own : escapeMarkdown(purpose)}\n\n${reading}`
  return { id: 'purpose', title: '1 Purpose', level: 2, markdown }
}

/** What is left out on purpose follows it, one section each. */
export function scopeSections(reading: Reading, scope: string | null): readonly Section[] {
  const { state } = reading
  const left = reading.inChapter('scope')
  const paragraphs = [
    ...(scope === null ? [] : [escapeMarkdown(scope)]),
    origin(state.sources, state.messages.length),
    left.length === 0 ? 'Nothing was said to be out of scope.' : 'Left out this time:',
  ]
  const head: Section = { id: 'scope', title: '2 Scope', level: 2, markdown: paragraphs.join('\n\n') }
  return [head, ...left.map((requirement) => requirementSection(reading, requirement))]
}

function origin(sources: readonly Source[], messages: number): string {
  const heard = count(messages, 'message')
  if (sources.length === 0) return `Drawn from ${heard}.`
  return `Drawn from ${heard} in:\n\n${bullets(sources.map(sourceLine))}`
}

function sourceLine({ name, kind, held_at, participants }: Source): string {
  const held = held_at === null ? '' : ` of ${escapeMarkdown(held_at)}`
  const present = participants.length === 0 ? '' : ` with ${participants.map(escapeMarkdown).join(', ')}`
  return `${escapeMarkdown(name)}: ${kind}${held}${present}`
}

export function definitionsSection(terms: readonly Term[]): Section {
  const lines = terms.map(({ term, meaning }) => `**${escapeMarkdown(term)}**: ${escapeMarkdown(meaning)}`)
  const markdown = lines.length === 0 ? 'No term was defined.' : bullets(lines)
  return { id: 'definitions', title: '3 Definitions', level: 2, markdown }
}

export function actorsSection({ standing, speakers }: Reading): Section {
  const named = standing.filter((requirement) => requirement.actor !== null)
  const byActor = Map.groupBy(named, ({ actor }) => actor?.toLowerCase())
  const actors = [...byActor.values()].map(
    (theirs) => `**${escapeMarkdown(theirs[0]?.actor ?? '')}**: ${theirs.map(({ id }) => id).join(', ')}`,
  )
  const paragraphs = [
    ...(speakers.length === 0 ? [] : [`Heard were ${speakers.map(escapeMarkdown).join(', ')}.`]),
    actors.length === 0 ? 'Nothing was said about who takes part.' : bullets(actors),
  ]
  return { id: 'actors', title: '4 Stakeholders and actors', level: 2, markdown: paragraphs.join('\n\n') }
}
