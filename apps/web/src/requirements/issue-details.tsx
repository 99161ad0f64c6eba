/** A finding in full: what, by which rule, why, and three ways on: use the wording, edit, let it be. */
import type { Requirement, ValidationIssue } from '@parley/domain'
import { Fragment, useState, type ComponentType, type ReactNode } from 'react'
import { WordChanges } from '../document/changed-words.tsx'
import { Because } from '../parts/because.tsx'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { useActions, useMayWrite } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { SEVERITY_ICONS, SEVERITY_TONES } from './requirement-head.tsx'
import { rewriteOf } from './rewrite.ts'

interface IssueDetailsProps {
  readonly requirement: Requirement
  readonly issue: ValidationIssue
  /** What a button stands in so that it also closes the popover; a list has nothing to close. */
  readonly closes?: ComponentType<{ readonly children: ReactNode }>
}

export default function IssueDetails({ requirement, issue, closes: Closes = Fragment }: IssueDetailsProps) {
  const { revise, edit, reach, dismissIssue, toast } = useActions()
  const mayWrite = useMayWrite()
  const [dismissing, setDismissing] = useState(false)
  const rewrite = rewriteOf(requirement, issue)
  const { requirement_id, rule, start, end } = issue

  const use = async (statement: string) => {
    const problem = await revise(requirement, { statement })
    if (problem !== null)
      toast(problem.message === '' ? words.toast.notSaved(requirement.id) : problem.message, { tone: 'bad' })
  }

  return (
    <>
      <h3 className={`issue-title ${SEVERITY_TONES[issue.severity]}`}>
        <Icon of={SEVERITY_ICONS[issue.severity]} />
        {words.issues.kinds[issue.issue_type]} <span className="meta">{rule.replace('-', ' ')}</span>
      </h3>
      <p>
        {issue.message} {rewrite === null && issue.suggestion}
      </p>
      {rewrite !== null && (
        <p className="rewrite">
          <WordChanges before={requirement.statement} after={rewrite} />
        </p>
      )}
      {mayWrite && !dismissing && (
        <div className="row mt-2">
          {rewrite !== null && (
            <Closes>
              <Button look="primary" size="small" onClick={() => void use(rewrite)}>
                {words.issues.useWording}
              </Button>
            </Closes>
          )}
          <Closes>
            <Button
              size="small"
              onClick={() => {
                reach(requirement.id)
                edit(requirement.id)
              }}
            >
              {words.issues.edit}
            </Button>
          </Closes>
          <Button look="quiet" size="small" onClick={() => setDismissing(true)}>
            {words.issues.dismiss}
          </Button>
        </div>
      )}
      {dismissing && (
        <Because
          question={words.issues.dismissWhy}
          verb={words.issues.dismiss.replace(', because…', '')}
          onDecide={(reason) => void dismissIssue({ requirement_id, rule, start, end, reason })}
          onCancel={() => setDismissing(false)}
        />
      )}
    </>
  )
}
