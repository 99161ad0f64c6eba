/** What nobody said but people expect: proposed under the rules' names, never merged into what was said. */
import { ANALYST, inferRequirements, type Known } from '@parley/analyst'
import {
  inferRequirement,
  isInForce,
  isRequirementId,
  type Link,
  type Requirement,
  type SessionState,
} from '@parley/domain'

import { ifAccepted, type Deciding } from './deciding.ts'

export function inferWhatIsImplied({ occasion, state: before }: Deciding): Deciding {
  const stated = before.requirements.filter(isInForce)
  const state = inferRequirements([...stated, ...before.inferred_requirements].map(knownOf)).reduce(
    (sofar: SessionState, { rule, from, draft, source }) => {
      const links = from.flatMap((id): Link[] =>
        isRequirementId(id) ? [{ kind: 'derives_from', id, suspect: false }] : [],
      )
      const rationale = source === null ? draft.rationale : `${draft.rationale} (${source})`
      const produced_by = {
        engine: ANALYST.engine,
        version: ANALYST.version,
        rule,
        model: null,
        prompt_hash: null,
      }
      return ifAccepted(
        sofar,
        inferRequirement(sofar, { draft: { ...draft, rationale, links, produced_by } }, occasion),
      )
    },
    before,
  )
  return { occasion, state }
}

export function knownOf({ id, statement, title, type, quality, action, object }: Requirement): Known {
  return { key: id, statement, title, type, quality, action, object }
}
