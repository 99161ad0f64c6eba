/**
 * The UI states of host pages: taken in one after the other for each person and
 * session, and kept by the workspace. The stamps that order updates are known
 * as long as this process runs; what was kept before is older than all of them.
 */
import { isDeepStrictEqual } from 'node:util'

import type { Unable, Workspace } from '@parley/application'
import { unstorableAt, type Principal, type SessionId } from '@parley/domain'
import type { UiUpdate } from '@parley/protocol'

import { registerOf, stateOf, takeIn, type UiRegister, type UiState } from './ui-register.ts'

export type UiOutcome = 'kept' | 'stale' | 'too_large' | 'not_storable' | Unable

export const MOST_UI_CHARACTERS = 128 * 1024
const MOST_REGISTERS = 5_000

export interface UiStates {
  put(principal: Principal, session_id: SessionId, update: UiUpdate): Promise<UiOutcome>
}

interface Kept {
  register: UiRegister | null
  writing: Promise<unknown>
}

export function openUiStates(workspace: Workspace, now: () => number): UiStates {
  const known = new Map<string, Kept>()

  function of(key: string): Kept {
    const kept = known.get(key) ?? { register: null, writing: Promise.resolve() }
    known.delete(key)
    known.set(key, kept)
    const [oldest] = known.keys()
    if (known.size > MOST_REGISTERS && oldest !== undefined) known.delete(oldest)
    return kept
  }

  async function write(
    kept: Kept,
    principal: Principal,
    session_id: SessionId,
    update: UiUpdate,
  ): Promise<UiOutcome> {
    const stored = (await workspace.uiState(principal, session_id)) ?? {}
    // Somebody else wrote meanwhile: what stands there counts, and is older than this update.
    const isOurs = kept.register !== null && isDeepStrictEqual(stateOf(kept.register), stored)
    const register = takeIn(
      isOurs && kept.register !== null ? kept.register : registerOf(stored),
      update,
      now(),
    )
    if (register === null) return 'stale'
    const state = stateOf(register)
    const fault = faultOf(state)
    if (fault !== null) return fault
    const performed = await workspace.putUiState(principal, session_id, state)
    if (!performed.done) return performed.unable
    kept.register = register
    return 'kept'
  }

  return {
    put: (principal, session_id, update) => {
      const kept = of(JSON.stringify([principal.tenant_id, session_id, principal.user_id]))
      const written = kept.writing.then(() => write(kept, principal, session_id, update))
      // One that failed was told to whoever asked for it, and does not hold up the next.
      kept.writing = Promise.allSettled([written])
      return written
    },
  }
}

function faultOf(state: UiState): 'too_large' | 'not_storable' | null {
  let isStorable = true
  const text = JSON.stringify(state, (name, value: unknown) => {
    if (unstorableAt(name) !== null) isStorable = false
    if (typeof value === 'string' && unstorableAt(value) !== null) isStorable = false
    return value
  })
  if (!isStorable) return 'not_storable'
  return text.length > MOST_UI_CHARACTERS ? 'too_large' : null
}
