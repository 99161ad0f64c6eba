/** A user story: the persona wants what the wish says. */
import type { Story } from '../../story/story.ts'
import { fromUtterance } from '../from-utterance.ts'
import { actorName, capitalise } from '../phrase.ts'
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
  const wish = prepare(said.slice(story.wish.start, story.wish.end)).replace(RATHER, 'want to ')
  // "I'd rather get one than two" compares, and only half of it can be asked for.
  if (/^(?:would|['’]d)\s+rather\s.*\bthan\b/i.test(said.slice(story.wish.start, story.wish.end))) return null
  const inner = fromUtterance(readUtterance(`${conditionBefore(story, said)}I ${wish}`), {
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

const RATHER = /^(?:would|['’]d)\s+rather\s+(?=\w)/i
const CONDITION =
  /^(?:(?:even |only )?(?:when|whenever|if|while|once|after|before|during|until|unless)|in case|as soon as|as long as|upon)\b/i

/** "As an operator, when a pump fails, I want …": what stands between the role and "I". */
function conditionBefore(story: Story, said: string): string {
  const between = said
    .slice(story.personaPlace.end, story.wish.start)
    .replace(/\b(?:I|we)\s*$/i, '')
    .replaceAll(/^[\s,]+|[\s,]+$/g, '')
  return CONDITION.test(between) ? `${capitalise(between)}, ` : ''
}
