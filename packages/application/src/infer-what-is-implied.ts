/** What nobody said but people expect: taken in under the rules' names, never merged into what was said. */
import { ANALYST, type Inferred } from '@parley/analyst'
import { inferRequirement, isRequirementId, type Link } from '@parley/domain'

import type { Deciding } from './deciding.ts'

export function judgeWhatIsImplied(deciding: Deciding, inferred: readonly Inferred[]): void {
  for (const { rule, from, draft, source } of inferred) {
    const links = from.flatMap((id): Link[] =>
      isRequirementId(id) ? [{ kind: 'derives_from', id, suspect: false }] : [],
    )
    const rationale = source === null ? draft.rationale : `${draft.rationale} (${source})`
    const produced_by = { ...ANALYST, rule, model: null, prompt_hash: null }
    deciding.may(
      inferRequirement(
        deciding.state,
        { draft: { ...draft, rationale, links, produced_by } },
        deciding.occasion,
      ),
    )
  }
}
