/** An open requirement: the statement, what is wrong, the words it stands on, how it is checked, what can be done. */
import { isInForce, type Requirement, type ValidationIssue } from '@parley/domain'
import { ArrowLeftRight, Check } from 'lucide-react'
import { Icon } from '../parts/icon.tsx'
import { useActions, useClock, useDerived, useSessionState, useView } from '../session/use-session.tsx'
import { bound } from '../words/bound.ts'
import { words } from '../words/en.ts'
import { ConfidenceReasons } from './confidence-reasons.tsx'
import { IssueText } from './issue-text.tsx'
import { RequirementActions } from './requirement-actions.tsx'
import { suspects } from './requirement-rows.ts'
import { SuspectLines } from './suspect-lines.tsx'
import { quotesOf, type QuoteLine } from './requirement-words.ts'

export default function RequirementBody({ requirement }: { readonly requirement: Requirement }) {
  const { issuesById, conflicts } = useDerived()
  const issues = issuesById.get(requirement.id) ?? []
  const texts = issues.filter(({ issue_type }) => issue_type !== 'conflict')

  return (
    <>
      <p className="statement">
        <IssueText requirement={requirement} issues={texts} />
      </p>
      {(conflicts.get(requirement.id) ?? []).map((other) => (
        <ConflictLine key={other} requirement={requirement} other={other} issues={issues} />
      ))}
      {isInForce(requirement) && suspects(requirement).length > 0 && (
        <SuspectLines requirement={requirement} />
      )}
      {requirement.inferred ? <Rationale requirement={requirement} /> : <Quotes requirement={requirement} />}
      <Criteria requirement={requirement} />
      <Links requirement={requirement} />
      <ConfidenceReasons requirement={requirement} issues={issues.length} />
      <RequirementActions requirement={requirement} />
    </>
  )
}

function ConflictLine({
  requirement,
  other,
  issues,
}: {
  readonly requirement: Requirement
  readonly other: Requirement['id']
  readonly issues: readonly ValidationIssue[]
}) {
  const { reach } = useActions()
  const found = issues.find(({ issue_type, related_id }) => issue_type === 'conflict' && related_id === other)
  return (
    <div className="alert bad" role="note">
      <Icon of={ArrowLeftRight} />
      <span className="grow">
        <b>{words.requirements.conflictsWith(other)}</b>
        {found !== undefined && `: ${found.message}`}
      </span>
      <button
        type="button"
        className="link-button underlined"
        onClick={() => reach(other)}
        aria-label={`${words.requirements.compare}: ${other} / ${requirement.id}`}
      >
        {words.requirements.compare}
      </button>
    </div>
  )
}

function Rationale({ requirement }: { readonly requirement: Requirement }) {
  const from = requirement.links.filter(({ kind }) => kind === 'derives_from').map(({ id }) => id)
  return (
    <>
      <div className="label-line">{words.requirements.why}</div>
      <p className="text-14 text-text-2">
        {requirement.rationale}{' '}
        {from.length > 0 && <span className="meta">{words.requirements.from(from)}. </span>}
        {requirement.produced_by.rule !== null && (
          <span className="meta">{words.requirements.rule(requirement.produced_by.rule)}</span>
        )}
      </p>
    </>
  )
}

function Quotes({ requirement }: { readonly requirement: Requirement }) {
  const state = useSessionState()
  const clock = useClock()
  const me = useView((view) => view.about?.me.name)
  const selected = useView((view) =>
    view.selected?.requirement_id === requirement.id ? view.selected.place : null,
  )
  const { showQuote } = useActions()
  const quotes = quotesOf(state, requirement, clock, me)
  const [first] = quotes
  if (first === undefined) return null

  const show = (quote: QuoteLine) =>
    showQuote(requirement.id, quote.place, words.talk.quoteShown(requirement.id, quote.speaker, quote.cite))
  return (
    <>
      <div className="label-line">
        {words.requirements.said(quotes.length)}
        <button type="button" className="link-button" onClick={() => show(first)}>
          {words.requirements.showInTalk}
        </button>
      </div>
      {quotes.map((quote) => {
        const holds =
          selected === null ||
          (selected.message_id === quote.place.message_id && selected.start === quote.place.start)
        return (
          <div className="evidence" key={`${quote.place.message_id} ${quote.place.start}`}>
            <button type="button" className="quote-button" onClick={() => show(quote)}>
              <span className="quote">
                <mark className={holds ? 'selected' : undefined}>“{bound(quote.words)}”</mark>
              </span>
            </button>
            <cite>{quote.cite}</cite>
          </div>
        )
      })}
    </>
  )
}

function Criteria({ requirement }: { readonly requirement: Requirement }) {
  const { acceptance_criteria: criteria } = requirement
  if (criteria.length === 0) return null
  return (
    <>
      <div className="label-line">{words.requirements.criteria}</div>
      <ul className="criteria">
        {criteria.map(({ text, origin }) => (
          <li key={text}>
            <Icon of={Check} size="small" />
            <span>{bound(text)}</span>
            <span className={`origin ${origin}`}>{words.requirements.origin[origin]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Links({ requirement }: { readonly requirement: Requirement }) {
  const { reach } = useActions()
  const links = requirement.links.filter(({ kind }) => kind !== 'derives_from' || !requirement.inferred)
  if (links.length === 0) return null
  return (
    <>
      <div className="label-line">{words.requirements.links}</div>
      <ul className="link-list">
        {links.map(({ kind, id }) => (
          <li key={`${kind} ${id}`}>
            {words.requirements.linkKinds[kind]}
            <button type="button" className="link-button" onClick={() => reach(id)}>
              {id}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
