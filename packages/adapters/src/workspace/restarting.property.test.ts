import { openWorkspace } from '@parley/application'
import { compareDocuments, composeDocument, sealDocument, sectionsOfVersion } from '@parley/domain'
import { checkSet, findingsIn, readTokens, spelledOut } from '@parley/analyst'
import { canonical } from '@parley/log'
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
  'Drop REQ-001 because nobody uses it.',
  'The system must be secure.',
  'Make REQ-002 low.',
  'thanks',
]

/** Many whole talks: on a busy machine that takes its time. */
const LONG_MS = 60_000

describe('a process that starts anew in the middle of a talk', () => {
  it('[S042] [S043] goes on as one that never stopped', { timeout: LONG_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(SAID, { minLength: 2, maxLength: 6 }),
        fc.nat({ max: 5 }),
        async (said, at) => {
          const steady = await aWorkspace()
          steady.workspace.start()
          for (const content of said) await steady.talk(content)
          await steady.workspace.stop()

          const newId = countedIds()
          const first = await aWorkspace({ newId })
          const { session_id, log } = first
          first.workspace.start()
          for (const content of said.slice(0, at)) await first.talk(content)
          await first.workspace.stop()
          const before = await first.workspace.snapshot(ana, session_id)
          const second = openWorkspace({ log, sha256, now: () => NOW, newId, worker: 'second' })
          // Folded anew, it is the same to the last field.
          expect((await second.snapshot(ana, session_id))?.state).toEqual(before?.state)
          second.start()
          for (const content of said.slice(at)) {
            await second.perform(ana, session_id, { type: 'say', content })
            await untilSettled(second, session_id)
          }
          await second.stop()
          const { state } = await untilSettled(second, session_id)
          expect(withoutOrder(state)).toEqual(withoutOrder((await steady.settled()).state))
        },
      ),
      { numRuns: 10 },
    )
  })
})

describe('what is kept from turn to turn', () => {
  it(
    'says what reading everything at once says: findings, and the document',
    { timeout: LONG_MS },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(SAID, { minLength: 2, maxLength: 7 }), async (said) => {
          const tried = await aWorkspace()
          tried.workspace.start()
          for (const content of said) await tried.talk(content)
          // One more edit, so that the last turn wrote the questions of the one before.
          await tried.perform({ type: 'add_requirement', statement: 'The shop must keep every invoice.' })
          const { state } = await tried.settled()
          await tried.workspace.stop()

          const stated = state.requirements.filter(({ status }) => status === 'proposed')
          const definedTerms = spelledOut([
            ...state.messages.filter(({ role }) => role === 'user').map(({ content }) => content),
            ...stated.map(({ statement }) => statement),
          ])
          const together = checkSet(
            stated.map(({ id, statement: text }) => ({ id, text, tokens: readTokens(text) })),
            { definedTerms },
          )
          const wanted = stated.flatMap(({ id, statement }) => [
            ...findingsIn(statement, { definedTerms }).map(({ rule, start }) => `${id} ${rule} ${start}`),
            ...together.filter((one) => one.id === id).map(({ rule, start }) => `${id} ${rule} ${start}`),
          ])
          const found = state.validation_issues.map(
            ({ requirement_id, rule, start }) => `${requirement_id} ${rule} ${start}`,
          )
          expect(found.toSorted()).toEqual(wanted.toSorted())

          const version = state.versions.at(-1)?.version ?? 0
          const now = sealDocument(composeDocument(state), sha256).sections
          const { added, removed, changed } = compareDocuments(sectionsOfVersion(state, version), now)
          expect({ added, removed, changed }).toEqual({ added: [], removed: [], changed: [] })
        }),
        { numRuns: 10 },
      )
    },
  )
})

function withoutOrder<State extends { readonly validation_issues: readonly unknown[] }>(state: State) {
  return { ...state, validation_issues: state.validation_issues.map(canonical).toSorted() }
}
