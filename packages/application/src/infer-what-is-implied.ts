/** What nobody said but people expect: taken in under the rules' names, never merged into what was said. */
import { ANALYST, COMMON_PRACTICE, type Inferred } from '@parley/analyst'
import { inferRequirement, isRequirementId, type Link } from '@parley/domain'

import type { Deciding } from './deciding.ts'

export function judgeWhatIsImplied(deciding: Deciding, inferred: readonly Inferred[]): void {
  for (const { rule, from, draft, source } of inferred) {
    const links = from.flatMap((id): Link[] =>
      isRequirementId(id) ? [{ kind: 'derives_from', id, suspect: false }] : [],
    )
    // Where a standard asks for it, it is named; that people usually do it says the reason itself.
    const isPublished = source !== null && source !== COMMON_PRACTICE
    const rationale = isPublished ? `${draft.rationale} (${source})` : draft.rationale
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
