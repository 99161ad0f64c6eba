import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkRunGrammar, NOTHING_OPEN, type RunEvent } from './run-grammar.ts'

/** One turn from its start to its end: runs one after the other, each with tools that may overlap. */
const aTurn = (name: string): fc.Arbitrary<RunEvent[]> =>
  fc.array(fc.array(fc.boolean(), { maxLength: 3 }), { maxLength: 3 }).map((runs) => {
    const turn_id = `turn_${name}`
    return [
      { type: 'turn.started', turn_id, thread_id: `thread_${name}` },
      ...runs.flatMap((tools, at) => aRun(turn_id, `run_${name}_${at}`, tools)),
      { type: 'turn.ended', turn_id },
    ]
  })

function aRun(turn_id: string, run_id: string, tools: readonly boolean[]): RunEvent[] {
  const events: RunEvent[] = [{ type: 'run.started', run_id, turn_id, agent: 'extraction' }]
  const late: RunEvent[] = []
  for (const [at, overlaps] of tools.entries()) {
    const tool_call_id = `tool_${run_id}_${at}`
    events.push({ type: 'tool.executing', tool_call_id, run_id, tool: 'find_requirements' })
    const completed: RunEvent = { type: 'tool.completed', tool_call_id, run_id }
    if (overlaps) late.push(completed)
    else events.push(completed)
  }
  return [...events, ...late, { type: 'run.completed', run_id, turn_id, agent: 'extraction' }]
}

/** Turns of several threads, each in its own order, between one another in any. */
const someTurns = (): fc.Arbitrary<RunEvent[]> =>
  fc.tuple(aTurn('a'), aTurn('b'), fc.infiniteStream(fc.boolean())).map(([left, right, choices]) => {
    const merged: RunEvent[] = []
    const [one, two] = [[...left], [...right]]
    for (const choice of choices) {
      const next = (choice ? one.shift() : two.shift()) ?? one.shift() ?? two.shift()
      if (next === undefined) break
      merged.push(next)
    }
    return merged
  })

const anyPlace = fc.nat({ max: 1_000 })

describe('the grammar of runs', () => {
  it('takes whatever begins and ends in order, on any number of threads', () => {
    fc.assert(
      fc.property(someTurns(), (events) => {
        expect(checkRunGrammar(NOTHING_OPEN, events)).toEqual({ ok: true, open: NOTHING_OPEN })
      }),
    )
  })

  it('says the same of events that come in parts', () => {
    fc.assert(
      fc.property(someTurns(), anyPlace, (events, place) => {
        const cut = place % (events.length + 1)
        const first = checkRunGrammar(NOTHING_OPEN, events.slice(0, cut))
        if (!first.ok) throw new Error('the beginning of a valid story is valid')
        expect(checkRunGrammar(first.open, events.slice(cut))).toEqual({ ok: true, open: NOTHING_OPEN })
      }),
    )
  })

  it('refuses a story with one event missing, or knows what is still open when its very end is', () => {
    fc.assert(
      fc.property(aTurn('a'), anyPlace, (events, place) => {
        const at = place % events.length
        const verdict = checkRunGrammar(NOTHING_OPEN, events.toSpliced(at, 1))
        expect(verdict).not.toEqual({ ok: true, open: NOTHING_OPEN })
        // Only the last end of all can be missing without something after it that does not fit.
        expect(verdict.ok).toBe(at === events.length - 1)
      }),
    )
  })

  it('refuses a story in which one event comes twice', () => {
    fc.assert(
      fc.property(someTurns(), anyPlace, (events, place) => {
        const at = place % events.length
        const twice = events.flatMap((event, index) => (index === at ? [event, event] : [event]))
        expect(checkRunGrammar(NOTHING_OPEN, twice)).toMatchObject({ ok: false, index: at + 1 })
      }),
    )
  })

  it('refuses a story in which two neighbours changed places, unless both are of tools that may overlap', () => {
    fc.assert(
      fc.property(aTurn('a'), anyPlace, (events, place) => {
        const at = place % (events.length - 1)
        const [left, right] = events.slice(at, at + 2)
        if (left === undefined || right === undefined) throw new Error('a turn has two events at least')
        fc.pre(!mayOverlap(left, right))
        const swapped = events.toSpliced(at, 2, right, left)
        expect(checkRunGrammar(NOTHING_OPEN, swapped).ok).toBe(false)
      }),
    )
  })

  it('passes by whatever it does not speak of', () => {
    fc.assert(
      fc.property(someTurns(), anyPlace, fc.string(), (events, place, word) => {
        const others = [{ type: `x.${word}` }, { type: 'message.recorded' }, { type: 'toString' }]
        const mixed = events.toSpliced(place % events.length, 0, ...(others as unknown as RunEvent[]))
        expect(checkRunGrammar(NOTHING_OPEN, mixed)).toEqual({ ok: true, open: NOTHING_OPEN })
      }),
    )
  })
})

function mayOverlap(left: RunEvent, right: RunEvent): boolean {
  if (!('tool_call_id' in left) || !('tool_call_id' in right)) return false
  return left.tool_call_id !== right.tool_call_id
}
