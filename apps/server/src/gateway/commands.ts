/** What each command of a client does, one after the other; every one of them is answered. */
import type { Command, Performed, Workspace } from '@parley/application'
import type { Principal, SessionId } from '@parley/domain'
import type { ClientCommand, UiUpdate } from '@parley/protocol'

import { ofUnable, refused } from './errors.ts'
import type { Outlet } from './outlet.ts'
import type { LogReader } from './reader.ts'
import { MOST_UI_CHARACTERS, type UiStates } from './ui-states.ts'

export interface CommandNeeds {
  readonly workspace: Workspace
  readonly principal: Principal
  readonly session_id: SessionId
  readonly outlet: Outlet
  readonly reader: Pick<LogReader, 'sync' | 'holding'>
  readonly uiStates: UiStates
  readonly newId: () => string
  /** Tells the others in this session. */
  readonly tellTyping: (is_typing: boolean) => void
  /** There is no such session any more. */
  readonly onGone: () => void
}

export async function carryOut(needs: CommandNeeds, command: ClientCommand): Promise<void> {
  switch (command.type) {
    case 'ping':
      return needs.outlet.tell('pong', { timestamp: command.timestamp })
    case 'heartbeat':
      return needs.outlet.tell('heartbeat_ack', { ack: true })
    case 'typing':
      return needs.tellTyping(command.is_typing)
    case 'request_state': {
      if (!(await needs.reader.sync(command.from_seq))) needs.onGone()
      return
    }
    case 'ui_state':
      return putUiState(needs, command)
    case 'say':
      return say(needs, command)
    case 'review': {
      const { version, decision, feedback, cid } = command
      const review = {
        type: 'review_document',
        version,
        decision,
        ...(feedback !== null && { feedback }),
      } as const
      return perform(needs, review, cid)
    }
    case 'cancel': {
      const { turn_id, cid } = command
      return perform(needs, { type: 'cancel_turn', ...(turn_id !== null && { turn_id }) }, cid)
    }
  }
}

async function say(
  needs: CommandNeeds,
  { content, timestamp, thread_id, cid }: Extract<ClientCommand, { readonly type: 'say' }>,
): Promise<void> {
  // Nobody said anything: that is no error, and whoever sent it may stop sending.
  if (content.trim() === '') {
    return needs.outlet.tell('ack', { cid: cid ?? needs.newId(), message_id: null, ignored: true }, { cid })
  }
  const said: Command = {
    type: 'say',
    content,
    ...(timestamp !== null && { timestamp }),
    ...(thread_id !== null && { thread_id }),
  }
  return perform(needs, said, cid)
}

async function perform(needs: CommandNeeds, command: Command, given: string | null): Promise<void> {
  const { workspace, principal, session_id, outlet, reader } = needs
  const cid = given ?? needs.newId()
  // The answer goes first, and what follows from it after: so the first thing heard is that it was taken.
  await reader.holding(async () => {
    const performed = await workspace.perform(principal, session_id, command, { cid })
    answer(outlet, performed, cid)
  })
}

function answer(outlet: Outlet, performed: Performed, cid: string): void {
  if (!performed.done) return outlet.error(ofUnable(performed.unable), cid)
  const { message_id = null, turn_id } = performed.answer
  outlet.tell('ack', { cid, message_id, ...(turn_id !== undefined && { turn_id }) }, { cid })
}

export async function putUiState(
  {
    uiStates,
    principal,
    session_id,
    outlet,
  }: Pick<CommandNeeds, 'uiStates' | 'principal' | 'session_id' | 'outlet'>,
  update: UiUpdate,
): Promise<void> {
  const { cid } = update
  const outcome = await uiStates.put(principal, session_id, update)
  if (typeof outcome === 'object') return outlet.error(ofUnable(outcome), cid)
  switch (outcome) {
    case 'kept':
      if (cid !== null) outlet.tell('ack', { cid, message_id: null }, { cid })
      return
    case 'stale':
      return outlet.error(
        refused('UI_STATE_STALE', 'A later update of all of this was taken before; send the present state.'),
        cid,
      )
    case 'too_large': {
      const most = MOST_UI_CHARACTERS.toLocaleString('en-US')
      return outlet.error(
        refused('UI_STATE_TOO_LARGE', `The UI state would have more than ${most} characters; tell less.`),
        cid,
      )
    }
    case 'not_storable':
      return outlet.error(
        refused(
          'VALIDATION_FAILED',
          'state: a text in it holds a NUL or half of a character; send valid Unicode.',
        ),
        cid,
      )
  }
}
