/** What the palette finds: commands, requirements, and words that somebody said. */
import { allRequirements, type Requirement, type SessionState } from '@parley/domain'

export interface Command {
  readonly name: string
  readonly key?: string
  readonly run: () => void
}

export type Result =
  | { readonly kind: 'command'; readonly key: string; readonly command: Command }
  | { readonly kind: 'requirement'; readonly key: string; readonly requirement: Requirement }
  | {
      readonly kind: 'quote'
      readonly key: string
      readonly requirement: Requirement
      readonly place: Requirement['evidence'][number]
      readonly words: string
    }

const MOST = 8

export function paletteResults(
  state: SessionState,
  commands: readonly Command[],
  query: string,
): readonly Result[] {
  const wanted = query.trim().toLowerCase()
  const holds = (text: string): boolean => text.toLowerCase().includes(wanted)
  const found = commands
    .filter(({ name }) => holds(name))
    .map((command): Result => ({ kind: 'command', key: command.name, command }))
  if (wanted === '') return found

  const requirements: Result[] = []
  const quotes: Result[] = []
  const contents = new Map<string, string>(state.messages.map(({ id, content }) => [id, content]))
  for (const requirement of allRequirements(state)) {
    if (
      requirements.length < MOST &&
      holds(`${requirement.id} ${requirement.title} ${requirement.statement}`)
    ) {
      requirements.push({ kind: 'requirement', key: requirement.id, requirement })
    }
    for (const place of requirement.evidence) {
      const words = contents.get(place.message_id)?.slice(place.start, place.end) ?? ''
      if (quotes.length < MOST && holds(words))
        quotes.push({
          kind: 'quote',
          key: `${requirement.id} ${place.message_id} ${place.start}`,
          requirement,
          place,
          words,
        })
    }
  }
  return [...found.slice(0, MOST), ...requirements, ...quotes]
}
