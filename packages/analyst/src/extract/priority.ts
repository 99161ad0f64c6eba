/** How much it matters, by the words that say so: the sentence first, then the heading it stands under. */
import { sought } from '../language/pattern/sought.ts'
import type { Priority } from '@parley/domain'

import type { Genre } from '../genre/genre.ts'
import type { Modal } from '../structure/modal.ts'

export interface Weight {
  readonly priority: Priority
  /** The word that was used when it was not MoSCoW. */
  readonly label: string | null
}

const SAID: readonly (readonly [Priority, RegExp])[] = [
  [
    'wont',
    /\b(?:will|shall|need|do|does)(?: not|n['’]t)\b.{0,60}\b(?:in|for) (?:the (?:first|initial) (?:version|release|phase)|this (?:version|release|phase)|v1|now)\b|\b(?:won['’]t have|not in (?:this|the first) (?:release|version|phase)|out of scope)\b/i,
  ],
  [
    'could',
    /\b(?:nice[ -]to[ -]have|would be (?:nice|cool|great|good|lovely|amazing|helpful|useful)|might be (?:nice|good)|optional(?:ly)?|if (?:time|budget) (?:permits|allows)|stretch|eventually|some ?day|later on|maybe|could have|low priority|consider (?:implementing|adding))\b/i,
  ],
  [
    'must',
    /\b(?:must|shall|mandatory|non-negotiable|not negotiable|critical|essential|crucial|required|has to|have to|urgent(?:ly)?|asap|immediately need|absolutely|no exceptions?|cannot|never|top priority|high priority|blocker|legally|only [\w ]{3,30} (?:may|can)|(?:nobody|no one|no \w+) (?:may|can)|may not)\b/i,
  ],
]
const SOUGHT = SAID.map(([priority, pattern]) => ({ priority, pattern: sought(pattern) }))
const HEADINGS: readonly (readonly [Priority, RegExp])[] = [
  ['wont', /won['’]?t|out[ -]of[ -]scope|non-?goals?/i],
  [
    'could',
    /nice[ -]to[ -]have|stretch|could[ -]have|optional|future|later|wish ?list|ideas?\b|bonus|if time/i,
  ],
  [
    'must',
    /must[ -]?have|core|mandatory|required|critical|mvp|essential|compliance|functional requirements/i,
  ],
  ['should', /should[ -]have/i],
]
const LABEL = sought(
  /\b(?:priority\s*[:=]?\s*(?<after>high|medium|low)|(?<before>high|medium|low)[ -]priority)\b|\((?<bracket>high|medium|low)\)/i,
)
const BY_LABEL: Readonly<Record<string, Priority>> = { high: 'must', medium: 'should', low: 'could' }

export function weigh(text: string, modal: Modal | null, headings: readonly string[], genre: Genre): Weight {
  const label = LABEL.exec(text)
  const word = (
    label?.groups?.['after'] ??
    label?.groups?.['before'] ??
    label?.groups?.['bracket']
  )?.toLowerCase()
  if (word !== undefined) return { priority: BY_LABEL[word] ?? 'should', label: word }
  for (const { priority, pattern } of SOUGHT) if (pattern.test(text)) return { priority, label: null }
  for (const heading of headings.toReversed())
    for (const [priority, pattern] of HEADINGS) if (pattern.test(heading)) return { priority, label: null }
  return { priority: byModal(modal, genre), label: null }
}

function byModal(modal: Modal | null, genre: Genre): Priority {
  switch (modal?.kind) {
    case 'shall':
    case 'must':
    case 'have':
    case 'need':
    case 'is_to':
      return 'must'
    case 'may':
    case 'could':
    case 'might':
      return 'could'
    case 'will':
      return genre === 'talk' ? 'should' : 'must'
    default:
      return 'should'
  }
}
