/**
 * What holds each promise, taken out: a test of that name must then fail. A test that stays
 * green without what it guards guards nothing.
 */
export interface Sabotage {
  /** Completes "without …". */
  readonly what: string
  readonly file: string
  readonly takeOut: string
  readonly putIn: string
  /** The file of tests that must turn red, and the title of one of them. */
  readonly tests: string
  readonly title: string
}

const POSTGRES = 'packages/adapters/src/postgres'

export const SABOTAGES: readonly Sabotage[] = [
  {
    what: 'the check of the revision that a decision was made on',
    file: `${POSTGRES}/migrations/0001-log.ts`,
    takeOut: 'if head.seq <> in_expected_seq then',
    putIn: 'if false then',
    tests: `${POSTGRES}/server/postgres-log.integration.test.ts`,
    title: 'writes nothing and tells the head when the stream has moved',
  },
  {
    what: 'the look for a client id that had its effect',
    file: `${POSTGRES}/migrations/0001-log.ts`,
    takeOut: 'if in_cid is not null then\n    select * into earlier',
    putIn: 'if false then\n    select * into earlier',
    tests: `${POSTGRES}/server/postgres-log.integration.test.ts`,
    title: 'has its effect once: sent again, it gives the first outcome and the first answer',
  },
  {
    what: 'the lease that a worker must hold',
    file: `${POSTGRES}/migrations/0001-log.ts`,
    takeOut: 'if in_worker is not null and (head.lease_owner',
    putIn: 'if false and (head.lease_owner',
    tests: `${POSTGRES}/server/postgres-log.integration.test.ts`,
    title: 'lease',
  },
  {
    what: 'the transaction that holds a stream and the rows beside it together',
    file: `${POSTGRES}/migrations/0005-audit.ts`,
    takeOut: 'if appended[place] and in_sessions[place] is not null then',
    putIn: 'if in_sessions[place] is not null then',
    tests: `${POSTGRES}/server/postgres-log.integration.test.ts`,
    title: 'row',
  },
  {
    what: 'the transaction that holds an event and its line of the audit together',
    file: `${POSTGRES}/migrations/0005-audit.ts`,
    takeOut: 'where appended[given.place];',
    putIn: ';',
    tests: `${POSTGRES}/server/postgres-log.integration.test.ts`,
    title: 'has a line exactly when its event is there',
  },
  {
    what: 'the trigger that lets the audit be added to only',
    file: `${POSTGRES}/migrations/0005-audit.ts`,
    takeOut: "raise exception 'The audit can only be added to: % is refused.', lower(tg_op)\n    using",
    putIn: 'return coalesce(new, old);\n  raise exception using',
    tests: `${POSTGRES}/tend-audit.integration.test.ts`,
    title: 'is never changed and never deleted, in its month and beside',
  },
  {
    what: 'the chain that is checked when events are read',
    file: `${POSTGRES}/read-streams.ts`,
    takeOut: 'if (row.seq !== seq || row.hash !== hash) throw new Damaged(stream, seq)',
    putIn: '',
    tests: `${POSTGRES}/server/damage.integration.test.ts`,
    title: 'is not served from a flipped bit on, whichever event it is in',
  },
  {
    what: 'the horizon of readers, the oldest transaction that still runs',
    file: `${POSTGRES}/patrol.ts`,
    takeOut: 'select pg_snapshot_xmin(pg_current_snapshot()) as upto',
    putIn: 'select pg_snapshot_xmax(pg_current_snapshot()) as upto',
    tests: `${POSTGRES}/server/others.integration.test.ts`,
    title: 'pass by nothing that was begun earlier and committed later',
  },
  {
    what: 'row-level security for the role that owns the tables',
    file: `${POSTGRES}/migrations/0003-row-security.ts`,
    takeOut: "execute format('alter table %I force row level security', name);",
    putIn: '',
    tests: `${POSTGRES}/server/row-security.integration.test.ts`,
    title: 'finds in events only what belongs to the tenants that were named',
  },
  {
    what: 'the tenant in what a stream answers',
    file: `${POSTGRES}/read-streams.ts`,
    takeOut: "query.where('tenant', '=', tenant).where('stream', '=', stream).executeTakeFirst()",
    putIn: "query.where('stream', '=', stream).executeTakeFirst()",
    tests: `${POSTGRES}/server/postgres-log.integration.test.ts`,
    title: 'cannot be told from one that is not there',
  },
  {
    what: 'the hash that an exported file is held against',
    file: 'packages/application/src/export/sealed-file.ts',
    takeOut: 'isWhole: sha256(unsealed) === found.sha256',
    putIn: 'isWhole: true',
    tests: 'packages/adapters/src/workspace/exporting.integration.test.ts',
    title: 'names the line also where it was merely changed, and says so without a log',
  },
  {
    what: 'the step of a migration that goes back and what it deletes',
    file: `${POSTGRES}/migrations/0005-audit.ts`,
    takeOut: 'drop table audit;\n',
    putIn: '',
    tests: `${POSTGRES}/migrations/back.integration.test.ts`,
    title: 'can be taken back to just what was there before, and made again',
  },
]
