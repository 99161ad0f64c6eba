/**
 * A line of the audit for something that was read: it has no event of its own, so it is held against what there was to read.
 *
 * That it says who read, and when, nothing proves; nor would it be missed.
 */
import type { AuditRow, Head } from '@parley/log'

/** What can be read of a session: it itself, and each version from its event on. */
export interface Readable {
  readonly versions: ReadonlyMap<string, number>
}

export const isReading = ({ part }: Pick<AuditRow, 'part'>): boolean => part < 1

/** Null where nothing speaks against it. */
export function readingFault(row: AuditRow, head: Head, { versions }: Readable): string | null {
  const { seq, action, agent, entity_type, entity_id } = row
  const wasThere =
    entity_type === 'version'
      ? (versions.get(entity_id) ?? Infinity) <= seq
      : entity_type === 'session' && entity_id === head.stream
  if (action === 'exported' && agent === null && seq >= 1 && seq <= head.seq && wasThere) return null
  return `The audit says that ${entity_type} ${entity_id} was ${action} as of event ${seq} of ${head.stream}, and there was no such thing then.`
}
