import { aSession, holdTalk, talks } from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { MessageId, RequirementId, SourceId } from '../ids.ts'
import { isOpenQuestion, type QuestionId } from '../question/question.ts'
import { isInForce } from '../requirement/in-force.ts'
import type { Requirement } from '../requirement/requirement.ts'
import { apply, replay } from '../session/apply.ts'
import type { RequirementEvent, SessionEvent } from '../session/events.ts'
import { allRequirements, findRequirement } from '../session/find.ts'
import type { SessionState } from '../session/state.ts'
import { touchedBy } from '../session/story.ts'
import { messagesOf } from './places.ts'
import { restoreSource } from './restore-source.ts'
import { isWithdrawn } from './withdrawn.ts'

/** Told from the flat list of events alone: who made what, and who touched it after. */
function chronicle(events: readonly SessionEvent[]) {
  const sourceOf = new Map<MessageId, SourceId>()
  const gone = new Set<SourceId>()
  const made = new Map<RequirementId, SourceId>()
  const touches = new Map<RequirementId, (SourceId | 'person' | 'talk')[]>()
  const asked = new Map<QuestionId, SourceId | 'talk'>()
  let reading: SourceId | 'talk' | null = null
  for (const event of events) {
    if (event.type === 'message.recorded' && event.message.metadata.source_id !== undefined)
      sourceOf.set(event.message.id, event.message.metadata.source_id)
    else if (event.type === 'turn.started')
      reading = event.trigger.kind === 'message' ? (sourceOf.get(event.trigger.message_id) ?? 'talk') : 'talk'
    else if (event.type === 'turn.ended') reading = null
    else if (event.type === 'source.withdrawn') gone.add(event.source_id)
    else if (event.type === 'source.restored') gone.delete(event.source_id)
    else if (event.type === 'question.asked' && event.by.kind === 'agent')
      asked.set(event.question_id, reading ?? 'talk')
    else if (event.type.startsWith('requirement.')) note(event as RequirementEvent)
  }

  function note(event: RequirementEvent): void {
    if ('source_id' in event) return
    const who = event.by.kind === 'person' ? 'person' : (reading ?? 'talk')
    for (const id of touchedBy(event)) {
      if (event.type !== 'requirement.proposed') touches.set(id, [...(touches.get(id) ?? []), who])
      else if (who !== 'person' && who !== 'talk') made.set(id, who)
    }
  }

  return {
    asked,
    madeBy: (source: SourceId): RequirementId[] =>
      [...made].filter(([, from]) => from === source).map(([id]) => id),
    isTouched: (id: RequirementId, source: SourceId): boolean =>
      (touches.get(id) ?? []).some(
        (who) => who !== source && (who === 'person' || who === 'talk' || !gone.has(who)),
      ),
  }
}

/** Each undo of a talk, with the state before and after and all that had happened. */
function undosIn(appends: readonly (readonly SessionEvent[])[]) {
  const undos: {
    before: SessionState
    after: SessionState
    told: readonly SessionEvent[]
    source: SourceId
  }[] = []
  let state = aSession()
  const told: SessionEvent[] = []
  for (const append of appends) {
    const at = append.findIndex(({ type }) => type === 'source.withdrawn')
    const quiet = at === -1 ? append : append.slice(0, at)
    const before = replay(state, quiet)
    told.push(...quiet)
    const after = replay(state, append)
    const event = append[at]
    if (event?.type === 'source.withdrawn')
      undos.push({ before, after, told: [...told], source: event.source_id })
    if (at !== -1) told.push(...append.slice(at))
    state = after
  }
  return undos
}

const standing = (state: SessionState, id: RequirementId): boolean => {
  const requirement = findRequirement(state, id)
  return requirement !== null && isInForce(requirement)
}

/** What people see of it, whatever revision it has come to. */
const sight = (requirement: Requirement) => ({
  id: requirement.id,
  statement: requirement.statement,
  criteria: requirement.acceptance_criteria,
  stands: isInForce(requirement),
  sources: requirement.source_refs,
  suspect: requirement.links.map(({ suspect }) => suspect),
})

describe('undoing an import', () => {
  it('[S063] folds to the same in pieces and as a whole', () => {
    fc.assert(
      fc.property(talks(), fc.nat(80), (happened, cut) => {
        const { state, events } = holdTalk(happened)
        expect(replay(aSession(), events)).toEqual(state)
        expect(events.reduce(apply, aSession())).toEqual(state)
        expect(replay(replay(aSession(), events.slice(0, cut)), events.slice(cut))).toEqual(state)
        const copied = JSON.parse(JSON.stringify(events)) as typeof events
        expect(copied.reduce((one, event) => apply(structuredClone(one), event), aSession())).toEqual(state)
      }),
    )
  })

  it('[S037] leaves no requirement of it in force that nobody touched, and takes none that somebody did', () => {
    let seen = 0
    fc.assert(
      fc.property(talks(), (happened) => {
        for (const { before, after, told, source } of undosIn(holdTalk(happened).appends)) {
          const { madeBy, isTouched } = chronicle(told)
          const withdrawal = after.sources.find(({ id }) => id === source)?.withdrawn
          const made = madeBy(source)
          for (const id of made) {
            const wanted = standing(before, id) && isTouched(id, source)
            expect([id, standing(after, id)]).toEqual([id, wanted])
            expect(withdrawal?.kept.some((one) => one.requirement_id === id)).toBe(wanted)
          }
          const others = allRequirements(before).filter(({ id }) => !made.includes(id))
          expect(others.filter(({ id }) => standing(before, id) && !standing(after, id))).toEqual([])
          seen += made.length
        }
      }),
      { numRuns: 300 },
    )
    expect(seen).toBeGreaterThan(100)
  })

  it('keeps every message and every word, and counts none of it as a source', () => {
    fc.assert(
      fc.property(talks(), (happened) => {
        for (const { before, after, source } of undosIn(holdTalk(happened).appends)) {
          expect(after.messages).toBe(before.messages)
          const gone = new Set(
            after.messages.filter(({ metadata }) => metadata.source_id === source).map(({ id }) => id),
          )
          const withdrawn = new Set(after.sources.filter(isWithdrawn).map(({ id }) => id))
          const counting = after.messages
            .filter(({ metadata: { source_id } }) => source_id === undefined || !withdrawn.has(source_id))
            .map(({ id }) => id)
          for (const { evidence, source_refs } of allRequirements(after)) {
            expect(source_refs.filter((id) => gone.has(id))).toEqual([])
            expect(source_refs).toEqual(messagesOf(evidence).filter((id) => counting.includes(id)))
          }
        }
      }),
    )
  })

  it('leaves no question open that only it raised', () => {
    fc.assert(
      fc.property(talks(), (happened) => {
        for (const { after, told, source } of undosIn(holdTalk(happened).appends)) {
          const { asked } = chronicle(told)
          const open = after.questions.filter(isOpenQuestion).map(({ id }) => id)
          expect(open.filter((id) => asked.get(id) === source)).toEqual([])
        }
      }),
    )
  })

  it('is taken back as a unit: brought back at once, everything is as it was', () => {
    let seen = 0
    fc.assert(
      fc.property(talks(), (happened) => {
        for (const { before, after, source } of undosIn(holdTalk(happened).appends)) {
          const { at, by } = after.sources.find(({ id }) => id === source)?.withdrawn ?? { at: '', by: null }
          if (by === null) throw new Error('it was withdrawn by nobody')
          // An edit is due now, which is no turn that anybody would be in the middle of.
          const redone = restoreSource(after, { source_id: source }, { at, by })
          if (!redone.accepted) throw new Error(redone.refusal.code)
          const again = replay(after, redone.events)
          expect(allRequirements(again).map(sight)).toEqual(allRequirements(before).map(sight))
          expect(new Set(again.questions.filter(isOpenQuestion))).toEqual(
            new Set(
              before.questions
                .filter(isOpenQuestion)
                .map((question) => again.questions.find(({ id }) => id === question.id)),
            ),
          )
          expect(again.sources).toEqual(before.sources)
          seen += 1
        }
      }),
      { numRuns: 300 },
    )
    expect(seen).toBeGreaterThan(50)
  })
})
