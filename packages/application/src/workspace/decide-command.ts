/** What a person asks for, put before the domain: the events that follow, or why there are none. */
import {
  accountForSentence,
  changeSession,
  confirmLinks,
  decideRequirement,
  deleteSession,
  dismissIssue,
  recordMessage,
  requestCancel,
  restoreRequirement,
  retireRequirement,
  reviewDocument,
  supersedeRequirement,
  withdrawSource,
  type SessionState,
} from '@parley/domain'

import { decideByHand } from './decide-by-hand.ts'
import { decided, type Asking, type Decided } from './decided.ts'
import { importSource, redoImport } from './import-source.ts'
import { regroup } from './regroup.ts'
import type { Command } from './workspace.ts'

export function decideCommand(state: SessionState, command: Command, asking: Asking): Decided {
  const { occasion } = asking
  switch (command.type) {
    case 'say':
      return say(state, command, asking)
    case 'import_source':
      return importSource(state, command, asking)
    case 'undo_import':
      return decided(withdrawSource(state, command, occasion), command)
    case 'redo_import':
      return redoImport(state, command, asking)
    case 'add_requirement':
    case 'take_sentence':
    case 'revise_requirement':
      return decideByHand(state, command, asking)
    case 'decide_requirement':
      return decided(decideRequirement(state, command, occasion), command)
    case 'split_requirement':
    case 'merge_requirements':
      return regroup(state, command, asking)
    case 'supersede_requirement':
      return decided(supersedeRequirement(state, command, occasion), command)
    case 'retire_requirement':
      return decided(retireRequirement(state, command, occasion), command)
    case 'restore_requirement':
      return decided(restoreRequirement(state, command, occasion), command)
    case 'confirm_links':
      return decided(confirmLinks(state, command, occasion), command)
    case 'dismiss_issue':
      return decided(dismissIssue(state, command, occasion), command)
    case 'set_sentence_aside': {
      const { message_id, start, end, reason, why } = command
      const sentence = { message_id, start, end, outcome: 'set_aside', reason, why } as const
      return decided(accountForSentence(state, sentence, occasion), { message_id })
    }
    case 'review_document':
      return decided(reviewDocument(state, command, occasion), {})
    case 'cancel_turn': {
      const turn_id = command.turn_id ?? state.turns.at(-1)?.id
      return decided(requestCancel(state, command, occasion), turn_id === undefined ? {} : { turn_id })
    }
    case 'change_session':
      return decided(changeSession(state, command, occasion), {})
    case 'delete_session':
      return decided(deleteSession(state, occasion), {})
  }
}

function say(
  state: SessionState,
  { content, thread_id, source_id }: Command & { readonly type: 'say' },
  { principal, occasion, message_id }: Asking,
): Decided {
  if (content.trim() === '') return { accepted: false, unable: { code: 'TEXT_BLANK', field: 'message' } }
  const metadata = {
    speaker: principal.name,
    ...(thread_id === undefined ? {} : { thread_id }),
    ...(source_id === undefined ? {} : { source_id }),
  }
  const message = { id: message_id, role: 'user', content, timestamp: occasion.at, metadata } as const
  return decided(recordMessage(state, message, occasion), { message_id })
}
