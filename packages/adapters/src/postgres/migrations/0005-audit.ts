/**
 * The audit: who did what to what, written in the append of its event.
 *
 * It is partitioned by the month in which it happened, so that a month is let go
 * of whole. Instants are text that sorts as it reads, so a month is a range of
 * text. A line for whose month there is no partition goes to `audit_default`:
 * an append never makes a table and never waits for one. `make_audit_partitions`
 * moves such lines to where they belong.
 */
import { APPEND_BATCH } from './0002-append-batches.ts'

export const audit = {
  number: 5,
  name: 'audit',
  sql: `
create table audit (
  tenant text collate "C" not null,
  session_id text collate "C" not null,
  timestamp text collate "C" not null,
  seq bigint not null,
  -- From 1: an event that touches several things has a line for each.
  part integer not null,
  user_id text collate "C" not null,
  agent text,
  via text not null,
  address text,
  action text not null,
  entity_type text not null,
  entity_id text not null,
  primary key (tenant, session_id, timestamp, seq, part)
) partition by range (timestamp);
create index audit_latest on audit (tenant, timestamp, session_id, seq, part);

-- From when on no line is missing: what was there before the audit has none, and months are let go of.
create table audit_reach (
  one boolean primary key default true check (one),
  whole_from text collate "C" not null
);
create function audit_instant(in_at timestamptz) returns text language sql as $function$
  select to_char(in_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$function$;
-- What is being written while this runs is older than a minute from now.
insert into audit_reach (whole_from)
  select case
    when exists (select from events) then audit_instant(clock_timestamp() + interval '1 minute')
    else ''
  end;

create function refuse_audit_change() returns trigger language plpgsql as $function$
begin
  raise exception 'The audit can only be added to: % is refused.', lower(tg_op)
    using errcode = 'restrict_violation', hint = 'Whole months leave it, by AUDIT_RETENTION_MONTHS.';
end
$function$;
create trigger audit_only_added_to before update or delete on audit
  for each row execute function refuse_audit_change();
create trigger audit_not_emptied before truncate on audit
  for each statement execute function refuse_audit_change();

alter table audit enable row level security;
alter table audit force row level security;
create policy named_tenants on audit using (tenant_is_named(tenant)) with check (tenant_is_named(tenant));

-- What a partition does not have from the table, for whoever asks it and not the table.
create function guard_audit_partition(in_name text) returns void language plpgsql as $function$
begin
  execute format(
    'create trigger audit_not_emptied before truncate on %I for each statement execute function refuse_audit_change()',
    in_name
  );
  execute format('alter table %I enable row level security', in_name);
  execute format('alter table %I force row level security', in_name);
  execute format(
    'create policy named_tenants on %I using (tenant_is_named(tenant)) with check (tenant_is_named(tenant))', in_name
  );
end
$function$;

create table audit_default partition of audit default;
select guard_audit_partition('audit_default');

-- False where it is there already. Attaching lets others write meanwhile; it waits for those of audit_default alone.
create function make_audit_month(in_month text) returns boolean language plpgsql as $function$
declare
  partition text := 'audit_' || replace(in_month, '-', '_');
  next_month text := to_char(to_date(in_month, 'YYYY-MM') + interval '1 month', 'YYYY-MM');
begin
  if to_regclass(partition) is not null then
    return false;
  end if;
  execute format('create table %I (like audit including all)', partition);
  perform guard_audit_partition(partition);
  execute format('alter table audit attach partition %I for values from (%L) to (%L)', partition, in_month, next_month);
  return true;
end
$function$;

-- The month of in_now and the next three. Gives how many lines still lie in no month; null when another process is at it.
create function make_audit_partitions(in_now text) returns bigint language plpgsql as $function$
declare
  month text;
  stray_months text[];
  strays bigint;
begin
  if not pg_try_advisory_xact_lock(hashtext('parley audit partitions')) then
    return null;
  end if;
  perform set_config('lock_timeout', '200ms', true);

  select array_agg(found.month) into stray_months from (
    select distinct left(timestamp, 7) as month from audit_default
    where timestamp ~ '^[0-9]{4}-(0[1-9]|1[0-2])-' and timestamp >= '1970' and timestamp < '9999'
    order by month desc limit 120
  ) as found;

  -- No line is deleted, not even to be moved: the whole table steps aside, is read, and goes.
  if stray_months is not null then
    alter table audit detach partition audit_default;
    alter table audit_default rename to audit_moving;
    create table audit_default partition of audit default;
    perform guard_audit_partition('audit_default');
    foreach month in array stray_months loop
      perform make_audit_month(month);
    end loop;
    insert into audit select * from audit_moving;
    drop table audit_moving;
  end if;

  for month in
    select to_char(to_date(left(in_now, 7), 'YYYY-MM') + ahead * interval '1 month', 'YYYY-MM')
    from generate_series(0, 3) as ahead
  loop
    perform make_audit_month(month);
  end loop;

  select count(*) into strays from audit_default;
  return strays;
end
$function$;

-- Lets go of the months that ended in_months or more before the month of in_now; gives their names. The clock of the
-- program and that of the database have to agree: the earlier one counts.
create function drop_audit_partitions(in_now text, in_months integer) returns text[] language plpgsql as $function$
declare
  today text := least(left(in_now, 7), to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM'));
  oldest text := to_char(to_date(today, 'YYYY-MM') - make_interval(months => in_months), 'YYYY-MM');
  partition record;
  dropped text[] := '{}';
begin
  if not pg_try_advisory_xact_lock(hashtext('parley audit partitions')) then
    return null;
  end if;
  perform set_config('lock_timeout', '200ms', true);
  for partition in
    select child.oid::regclass as name, replace(substr(child.relname, 7), '_', '-') as month
    from pg_inherits join pg_class as child on child.oid = inhrelid
    where inhparent = 'audit'::regclass and child.relname ~ '^audit_[0-9]{4}_[0-9]{2}$'
    order by child.relname
  loop
    if partition.month < oldest then
      execute format('drop table %s', partition.name);
      dropped := dropped || partition.month;
    end if;
  end loop;
  update audit_reach set whole_from = oldest || '-01T00:00:00.000Z' where whole_from < oldest || '-01T00:00:00.000Z';
  return dropped;
end
$function$;

-- As before, and the lines of the audit with it.
drop function append_batch;

create function append_batch(
  in_tenants text[],
  in_streams text[],
  in_expected_seqs bigint[],
  -- How many of the types and events belong to each append, in order.
  in_counts integer[],
  in_types text[],
  in_events text[],
  in_before text[],
  in_after text[],
  in_cids text[],
  in_answers text[],
  in_due boolean[],
  in_lanes integer[],
  in_workers text[],
  in_epochs bigint[],
  in_releases boolean[],
  -- A session's row by append, or null.
  in_sessions json[],
  -- Section texts, each with the place of the append that brings it.
  in_section_places integer[],
  in_section_hashes text[],
  in_section_texts text[],
  -- Lines of the audit by append, a list or null.
  in_audits json[]
) returns table (
  place integer,
  outcome text,
  head_seq bigint,
  head_hash text,
  hashes text[],
  first_seq bigint,
  last_seq bigint,
  first_answer text,
  rings boolean
) language plpgsql as $function$
#variable_conflict use_column
declare
  answer record;
  starts integer[] := '{}';
  upto integer := 0;
  appended boolean[] := array_fill(false, array[cardinality(in_streams)]);
  event_count integer;
begin
  foreach event_count in array in_counts loop
    starts := starts || (upto + 1);
    upto := upto + event_count;
  end loop;

  for place in
    select given.place from unnest(in_streams) with ordinality as given(stream, place)
    order by given.stream collate "C", given.place
  loop
    select * into answer from append_events(
      in_tenants[place], in_streams[place], in_expected_seqs[place],
      in_types[starts[place] : starts[place] + in_counts[place] - 1],
      in_events[starts[place] : starts[place] + in_counts[place] - 1],
      in_before[place], in_after[place], in_cids[place], in_answers[place],
      in_due[place], in_lanes[place], in_workers[place], in_epochs[place], in_releases[place]
    );
    appended[place] := answer.outcome = 'appended';
    if appended[place] and in_sessions[place] is not null then
      perform put_session(in_tenants[place], in_sessions[place]);
    end if;
    outcome := answer.outcome;
    head_seq := answer.head_seq;
    head_hash := answer.head_hash;
    hashes := answer.hashes;
    first_seq := answer.first_seq;
    last_seq := answer.last_seq;
    first_answer := answer.first_answer;
    rings := answer.rings;
    return next;
  end loop;

  -- Nobody else writes lines of these streams, so no order is needed among them. Most appends bring none.
  if exists (select from unnest(in_audits) as lines where lines is not null) then
    insert into audit (
      tenant, session_id, timestamp, seq, part, user_id, agent, via, address, action, entity_type, entity_id
    )
      select
        in_tenants[given.place], in_streams[given.place], line.timestamp, line.seq, line.part, line.user_id,
        line.agent, line.via, line.address, line.action, line.entity_type, line.entity_id
      from unnest(in_audits) with ordinality as given(lines, place)
      cross join lateral json_to_recordset(given.lines) as line(
        seq bigint, part integer, user_id text, agent text, via text, address text, action text,
        entity_type text, entity_id text, timestamp text
      )
      where appended[given.place];
  end if;

  if cardinality(in_section_places) > 0 then
    insert into document_sections (tenant, hash, text)
      select in_tenants[given.place], given.hash, given.text
      from unnest(in_section_places, in_section_hashes, in_section_texts) as given(place, hash, text)
      where appended[given.place]
      order by in_tenants[given.place] collate "C", given.hash collate "C"
      on conflict do nothing;
  end if;
end
$function$;

-- As programs of before call it, while they still run beside those of now. They know of no audit, so from here on
-- lines may be missing, and that is noted: now and then, so that they do not wait for each other.
create function append_batch(
  in_tenants text[],
  in_streams text[],
  in_expected_seqs bigint[],
  in_counts integer[],
  in_types text[],
  in_events text[],
  in_before text[],
  in_after text[],
  in_cids text[],
  in_answers text[],
  in_due boolean[],
  in_lanes integer[],
  in_workers text[],
  in_epochs bigint[],
  in_releases boolean[],
  in_sessions json[],
  in_section_places integer[],
  in_section_hashes text[],
  in_section_texts text[]
) returns table (
  place integer,
  outcome text,
  head_seq bigint,
  head_hash text,
  hashes text[],
  first_seq bigint,
  last_seq bigint,
  first_answer text,
  rings boolean
) language plpgsql as $function$
begin
  return query select * from append_batch(
    in_tenants, in_streams, in_expected_seqs, in_counts, in_types, in_events, in_before, in_after, in_cids,
    in_answers, in_due, in_lanes, in_workers, in_epochs, in_releases, in_sessions, in_section_places,
    in_section_hashes, in_section_texts, null::json[]
  );
  update audit_reach set whole_from = audit_instant(clock_timestamp() + interval '1 minute')
    where whole_from < audit_instant(clock_timestamp() + interval '30 seconds');
end
$function$;
`,
  back: {
    steps: [
      `
do $block$
declare
  overload regprocedure;
begin
  for overload in select oid::regprocedure from pg_proc where proname = 'append_batch' loop
    execute format('drop function %s', overload);
  end loop;
end
$block$;
${APPEND_BATCH}`,
      `
drop table audit;
drop table audit_reach;
drop function make_audit_partitions, drop_audit_partitions, make_audit_month, guard_audit_partition;
drop function refuse_audit_change, audit_instant;
`,
    ],
    loses: 'the lines of the audit (the events they tell of stay)',
  },
} as const
