import {
  openWorkspace,
  reanalyzeSession,
  type Command,
  type Snapshot,
  type Workspace,
} from '@parley/application'
import type { SessionId } from '@parley/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ana, aWorkspace, countedIds, NOW, sha256, untilSettled } from './testing/a-workspace.ts'

const SAID = [
  'Users must be able to log in with email and password.',
  'The fridge must alarm within 5 minutes when the door is open.',
  'The fridge must alarm within 10 minutes when the door is open.',
  'The app must be fast and the PIN must be long.',
  'A PIN (personal identification number) has four digits.',
  'Users must be able to log in with email and password, please.',
  'It should also reset the password by mail.',
  'Drop REQ-001 because nobody uses it.',
  'The system must be secure. We keep losing invoices every month, and nobody knows why.',
  'Make REQ-002 low.',
  'Maybe it could send something when the fridge gets warm?',
  'yes',
  'the second one',
  'no',
  '30 seconds',
  'thanks',
  'How many requirements are there?',
  'Customers must be able to pay by card, and get a receipt. The shop keeps every invoice for ten years.',
]

type Deed =
  | { readonly kind: 'say'; readonly content: string; readonly thread_id: string }
  | { readonly kind: 'command'; readonly which: number; readonly at: number }
  | { readonly kind: 'import'; readonly content: string }
  /** The turn under way is stopped, or another process goes on. */
  | { readonly kind: 'cancel' | 'restart' }

const deeds: fc.Arbitrary<readonly Deed[]> = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('say' as const),
          content: fc.constantFrom(...SAID),
          thread_id: fc.constantFrom('main', 'main', 'main', 'side'),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('command' as const),
          which: fc.nat({ max: 8 }),
          at: fc.nat({ max: 9 }),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('import' as const),
          content: fc
            .subarray(SAID, { minLength: 1 })
            .map((lines) => lines.map((line) => `Ana: ${line}`).join('\n')),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constantFrom('cancel' as const, 'restart' as const) }),
      },
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((list) => list as readonly Deed[])

/** Many whole talks: on a busy machine that takes its time. */
const LONG_MS = 120_000

describe('a session that this analyst made', () => {
  it(
    'gives no proposals, whatever was said, edited and decided, and in however many turns',
    { timeout: LONG_MS },
    async () => {
      await fc.assert(
        fc.asyncProperty(deeds, fc.boolean(), async (list, waits) => {
          const talk = await aTalk()
          for (const deed of list) {
            await does(talk, deed)
            if (waits) await talk.settled()
          }
          const { state, seq } = await talk.settled()
          await talk.workspace.stop()
          const events = await talk.workspace.history(ana, talk.session_id, seq)
          const found = await reanalyzeSession(events ?? [], { sha256 })
          expect(found.proposals).toEqual([])
          expect(found).toMatchObject({ left_out: 0, left_alone: 0 })
          // Every message that was read is read again.
          const said = state.messages.filter(
            ({ role, metadata }) => role === 'user' && metadata.as === undefined,
          )
          const compared = said.filter(({ id }) => state.read_messages.includes(id)).length
          expect(found.messages).toEqual({ compared, not_compared: said.length - compared })
          expect(talk.faults).toEqual([])
        }),
        { numRuns: 25 },
      )
    },
  )
})

interface Talk {
  /** Another one after a restart. */
  workspace: Workspace
  readonly session_id: SessionId
  readonly faults: readonly unknown[]
  readonly perform: (command: Command) => Promise<unknown>
  readonly settled: () => Promise<Snapshot>
  readonly restart: () => Promise<void>
}

async function aTalk(): Promise<Talk> {
  const newId = countedIds()
  const { workspace, session_id, log, faults } = await aWorkspace({ newId })
  const onFault = (fault: unknown): void => void faults.push(fault)
  const talk: Talk = {
    workspace,
    session_id,
    faults,
    perform: (command) => talk.workspace.perform(ana, session_id, command),
    settled: () => untilSettled(talk.workspace, session_id),
    restart: async () => {
      await talk.workspace.stop()
      talk.workspace = openWorkspace({ log, sha256, newId, now: () => NOW, onFault })
      talk.workspace.start()
    },
  }
  workspace.start()
  return talk
}

async function does(talk: Talk, deed: Deed): Promise<void> {
  switch (deed.kind) {
    case 'say': {
      const { content, thread_id } = deed
      return void (await talk.perform({ type: 'say', content, thread_id }))
    }
    case 'command': {
      const command = await commandOf(talk, deed)
      return void (command !== null && (await talk.perform(command)))
    }
    case 'import': {
      const facts = { name: 'call.txt', kind: 'meeting', held_at: null, format: 'text' } as const
      return void (await talk.perform({ type: 'import_source', ...facts, content: deed.content }))
    }
    case 'cancel':
      return void (await talk.perform({ type: 'cancel_turn' }))
    case 'restart':
      return talk.restart()
  }
}

/** Something that a person may do to what stands there now. */
async function commandOf(talk: Talk, { which, at }: Deed & { kind: 'command' }): Promise<Command | null> {
  const { state } = await talk.settled()
  const one = state.requirements[at % Math.max(1, state.requirements.length)]
  const sentence = state.coverage[at % Math.max(1, state.coverage.length)]
  const issue = state.validation_issues[at % Math.max(1, state.validation_issues.length)]
  const inferred = state.inferred_requirements[0]
  if (which === 0)
    return { type: 'add_requirement', statement: 'The shop must keep every API (interface) invoice.' }
  if (which === 1 && sentence !== undefined) {
    const { message_id, start, end } = sentence
    return { type: 'set_sentence_aside', message_id, start, end, reason: 'out_of_scope', why: 'Not now.' }
  }
  if (which === 2 && sentence !== undefined) {
    const { message_id, start, end } = sentence
    return { type: 'take_sentence', message_id, start, end }
  }
  if (which === 3 && issue !== undefined) {
    const { requirement_id, rule, start, end } = issue
    return { type: 'dismiss_issue', requirement_id, rule, start, end, reason: 'Fine here.' }
  }
  if (which === 4 && inferred !== undefined) {
    const { id: requirement_id, revision: based_on } = inferred
    return { type: 'decide_requirement', requirement_id, based_on, decision: 'reject', reason: 'No.' }
  }
  if (which === 8) {
    const version = state.versions.length
    return { type: 'review_document', version, decision: 'changes_requested', feedback: 'Say more.' }
  }
  if (one === undefined) return null
  const addressed = { requirement_id: one.id, based_on: one.revision }
  if (which === 5) return { type: 'decide_requirement', ...addressed, decision: 'accept' }
  if (which === 6) return { type: 'retire_requirement', ...addressed, reason: 'Not wanted.' }
  return { type: 'revise_requirement', ...addressed, changes: { statement: `${one.statement} Every day.` } }
}
