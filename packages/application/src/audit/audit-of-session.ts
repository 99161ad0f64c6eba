/** Reading the audit of a session: for whoever may, and also of a session that was deleted, where it is wanted most. */
import { mayDo, type Principal, type SessionId } from '@parley/domain'
import type { AuditQuery, Log } from '@parley/log'

import type { AuditOfSession } from '../workspace/workspace.ts'

export async function auditOfSession(
  log: Pick<Log, 'head' | 'audit' | 'auditWholeFrom'>,
  principal: Principal,
  session_id: SessionId,
  query: Omit<AuditQuery, 'session_id'>,
): Promise<AuditOfSession> {
  const { tenant_id } = principal
  // What is foreign looks like what is not there, before anybody is told what they may not.
  if ((await log.head(tenant_id, session_id)) === null) return { found: false, unable: { code: 'NOT_FOUND' } }
  if (!mayDo(principal, 'audit')) return { found: false, unable: { code: 'FORBIDDEN', action: 'audit' } }
  const page = await log.audit(tenant_id, { ...query, session_id })
  const whole_from = await log.auditWholeFrom()
  return { found: true, ...page, whole_from: whole_from === '' ? null : whole_from }
}
