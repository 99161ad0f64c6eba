/** The chapters before the requirements: purpose, scope, definitions, stakeholders and actors. */
import type { Message, Source } from '../../message/message.ts'
import { isWithdrawn, standing } from '../../message/withdrawn.ts'
import type { SessionState } from '../../session/state.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import type { Entry } from '../entries.ts'
import type { Group, Pages } from '../pages.ts'
import type { Section } from '../section.ts'
import { pagedSections } from './paged.ts'
import { bullets, count } from './wording.ts'

export interface Term {
  readonly term: string
  readonly meaning: string
}

export interface Counts {
  readonly stated: number
  readonly inferred: number
  readonly accepted: number
  readonly withIssues: number
  /** With a link whose other end changed since somebody looked. */
  readonly suspect: number
  readonly questions: number
}

export function titleSection(
  { stated, inferred, accepted, withIssues, suspect, questions }: Counts,
  project_name: string,
): Section {
  const facts = [
    `${count(stated, 'requirement')} stated, ${inferred} inferred`,
    `${accepted} accepted`,
    `${withIssues} with issues to settle`,
    ...(suspect === 0 ? [] : [`${suspect} to look at again`]),
    count(questions, 'open question'),
  ]
  const markdown = stated + inferred === 0 ? 'No requirement was heard yet.' : facts.join(' · ')
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
export function scopeSection(
  { sources, messages }: Pick<SessionState, 'sources' | 'messages'>,
  left: readonly Section[],
  scope: string | null,
): Section {
  const paragraphs = [
    ...(scope === null ? [] : [escapeMarkdown(scope)]),
    origin(sources, messages),
    left.length === 0 ? 'Nothing was said to be out of scope.' : 'Left out this time:',
  ]
  return { id: 'scope', title: '2 Scope', level: 2, markdown: paragraphs.join('\n\n') }
}

function origin(sources: readonly Source[], messages: readonly Message[]): string {
  const stands = standing({ sources })
  const heard = count(messages.filter(stands).length, 'message')
  const counting = sources.filter((source) => !isWithdrawn(source))
  const gone = sources.filter(isWithdrawn)
  const drawn =
    counting.length === 0
      ? `Drawn from ${heard}.`
      : `Drawn from ${heard} in:\n\n${bullets(counting.map(sourceLine))}`
  if (gone.length === 0) return drawn
  return `${drawn}\n\nTaken back, and counted no more:\n\n${bullets(gone.map(sourceLine))}`
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

export function actorsSections(
  pages: Pages,
  stated: readonly Group<Entry>[],
  inferred: readonly Group<Entry>[],
  speakers: readonly string[],
): Generator<void, Section[]> {
  const heard = speakers.length === 0 ? [] : [`Heard were ${speakers.map(escapeMarkdown).join(', ')}.`]
  return pagedSections<Entry>(pages, {
    id: 'actors',
    title: '4 Stakeholders and actors',
    rows: [
      ['', stated],
      ['inferred', inferred],
    ],
    lines: (entry) => (actorOf(entry) === null ? 0 : 1),
    opening: heard,
    head: (entries, any) => {
      const actors = any ? actorLines(entries) : 'Nothing was said about who takes part.'
      return [...heard, ...(actors === '' ? [] : [actors])].join('\n\n')
    },
    more: actorLines,
  })
}

const actorOf = ({ chapter, requirement }: Entry): string | null =>
  chapter === null ? null : requirement.actor

function actorLines(entries: readonly Entry[]): string {
  const named = entries.filter((entry) => actorOf(entry) !== null)
  const byActor = Map.groupBy(named, (entry) => actorOf(entry)?.toLowerCase())
  return bullets(
    [...byActor.values()].map((theirs) => {
      const ids = theirs.map(({ requirement }) => requirement.id)
      return `**${escapeMarkdown(theirs[0]?.requirement.actor ?? '')}**: ${ids.join(', ')}`
    }),
  )
}
