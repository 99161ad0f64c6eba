/**
 * One requirement as a reader meets it: what holds, how much it is wanted, how
 * it will be checked, and the words it came from.
 */
import type { AcceptanceCriterion, Link, ReliedOn, Requirement } from '../../requirement/requirement.ts'
import { isWithdrawn } from '../../message/withdrawn.ts'
import type { ValidationIssue } from '../../validation/validation-issue.ts'
import { escapeMarkdown, quoteMarkdown } from '../escape-markdown.ts'
import type { Quote } from '../reading.ts'
import type { Section } from '../section.ts'

/** `settling`: what was found and is to be settled. */
export function requirementSection(
  requirement: Requirement,
  quotes: readonly Quote[],
  settling: readonly ValidationIssue[],
): Section {
  const { id, title, inferred } = requirement
  const paragraphs = [
    escapeMarkdown(requirement.statement),
    metaLine(requirement),
    ...quotes.map(quotation),
    ...(inferred ? [rationale(requirement)] : []),
    ...criteria(requirement.acceptance_criteria),
    ...links(requirement.links),
    ...lookAgain(requirement.links),
    ...issues(settling),
  ]
  return { id, title: `${id} ${title}`, level: 3, markdown: paragraphs.join('\n\n') }
}

function metaLine({
  inferred,
  priority,
  priority_label,
  type,
  quality,
  confidence,
  status,
}: Requirement): string {
  const label = priority_label === null ? '' : ` (said as “${escapeMarkdown(priority_label)}”)`
  const facts = [
    ...(inferred ? ['**INFERRED**'] : []),
    `**${PRIORITY_WORDS[priority]}**${label}`,
    quality === null || quality === type ? type : `${type}: ${quality}`,
    `confidence ${Math.round(confidence * 100)} %`,
    status,
  ]
  return facts.join(' · ')
}

const PRIORITY_WORDS = { must: 'Must', should: 'Should', could: 'Could', wont: 'Won’t' } as const

function quotation({ words, speaker, source }: Quote): string {
  const said = [
    ...(speaker === null ? [] : [escapeMarkdown(speaker)]),
    ...(source !== null && isWithdrawn(source) ? ['import undone, no longer a source'] : []),
  ]
  const attribution = said.length === 0 ? '' : `\n>\n> — ${said.join(', ')}`
  return `${quoteMarkdown(words)}${attribution}`
}

function rationale({ rationale: why, produced_by, links: all }: Requirement): string {
  const sources = all.filter((link) => link.kind === 'derives_from').map((link) => link.id)
  const derived = sources.length === 0 ? '' : ` It derives from ${sources.join(', ')}.`
  const rule = produced_by.rule === null ? '' : ` (rule ${escapeMarkdown(produced_by.rule)})`
  return `*Nobody said this.* ${sentence(why)}${derived}${rule}`
}

function criteria(list: readonly AcceptanceCriterion[]): string[] {
  if (list.length === 0) return []
  const lines = list.map(({ text, origin }) => `- ${escapeMarkdown(text)} *(${origin})*`)
  return [`Accepted when:\n\n${lines.join('\n')}`]
}

/** `derives_from` stands in the rationale of what was inferred. */
function links(all: readonly Link[]): string[] {
  const lines = all
    .filter((link) => link.kind !== 'derives_from')
    .map(({ kind, id }) => `${LINK_WORDS[kind]} ${id}`)
  return lines.length === 0 ? [] : [`${lines.join('; ')}.`]
}

const LINK_WORDS = {
  refines: 'Refines',
  derives_from: 'Derives from',
  depends_on: 'Depends on',
  conflicts_with: 'Conflicts with',
  duplicates: 'Duplicates',
  verifies: 'Verifies',
} as const

/** Once for each other end: what it says now stands in its own section. */
function lookAgain(all: readonly Link[]): string[] {
  const suspect = new Map(all.filter((link) => link.suspect).map((link) => [link.id, link]))
  if (suspect.size === 0) return []
  const lines = Array.from(suspect.values(), ({ id, suspicion }) => {
    if (suspicion === undefined) return `- ${id} has changed.`
    const { seen, revision, changed } = suspicion
    const from = revision === seen.revision ? '' : ` from revision ${seen.revision} to ${revision}`
    const parts = changed.map((part) => PART_WORDS[part]).join(', ')
    const read = changed.includes('statement') ? ` It read: “${escapeMarkdown(seen.statement)}”` : ''
    return `- ${id} has changed${from} (${parts}).${read}`
  })
  return [`To look at again, because it was written with something else in view:\n\n${lines.join('\n')}`]
}

const PART_WORDS: { readonly [Part in ReliedOn]: string } = {
  statement: 'statement',
  acceptance_criteria: 'acceptance criteria',
  evidence: 'the words it stands on',
  status: 'whether it is in force',
}

function issues(found: readonly ValidationIssue[]): string[] {
  if (found.length === 0) return []
  const lines = found.map(({ severity, rule, message, suggestion }) => {
    const way = suggestion === null ? '' : ` ${sentence(suggestion)}`
    return `- ${severity}: ${sentence(message)}${way} (${escapeMarkdown(rule)})`
  })
  return [`To settle:\n\n${lines.join('\n')}`]
}

/** Ends with a full stop, unless it ends by itself. */
export function sentence(text: string): string {
  const escaped = escapeMarkdown(text)
  return /[.!?…。！？]$/.test(escaped) || escaped === '' ? escaped : `${escaped}.`
}
