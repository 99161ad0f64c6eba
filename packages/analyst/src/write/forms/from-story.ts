/** A user story: the persona wants what the wish says. */
import type { Story } from '../../story/story.ts'
import { fromUtterance } from '../from-utterance.ts'
import { actorName } from '../phrase.ts'
import { plural } from '../plural.ts'
import { prepare } from '../prepare.ts'
import { readUtterance } from '../utterance.ts'
import type { Surroundings, Wording } from '../wording.ts'

export function fromStory(
  story: Story,
  said: string,
  around: Surroundings,
  benefit: string | null,
): Wording | null {
  const wish = prepare(said.slice(story.wish.start, story.wish.end))
  const inner = fromUtterance(readUtterance(`I ${wish}`), {
    ...around,
    story: null,
    role: plural(story.persona),
  })
  if (inner === null) return null
  return {
    ...inner,
    form: `story-${inner.form}`,
    actor: actorName(story.persona),
    benefit: story.benefit ?? benefit,
  }
}
