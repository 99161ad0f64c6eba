/**
 * Row-level security: a connection sees and writes only rows of the tenants that it named.
 *
 * Every question names its tenant anyway. This is for the day on which one does not: then it finds
 * nothing, instead of what belongs to somebody else. Forced, so that it also holds for the role that
 * owns the tables; a superuser is above it. `*` is for work across tenants: the queue, the patrol,
 * migrations, looking after the store.
 */
export const rowSecurity = {
  number: 3,
  name: 'row-security',
  sql: `
create function tenant_is_named(in_tenant text) returns boolean language sql stable parallel safe as $function$
  select coalesce(
    current_setting('app.tenants', true) = '*'
      or in_tenant = any(string_to_array(current_setting('app.tenants', true), ',')),
    false
  )
$function$;

do $block$
declare
  name text;
begin
  foreach name in array array['streams', 'events', 'client_ids', 'sessions', 'document_sections', 'ui_states'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy named_tenants on %I using (tenant_is_named(tenant)) with check (tenant_is_named(tenant))', name
    );
  end loop;
end
$block$;

-- A stream has one tenant, whoever asks: that another has it is all that is told.
create function stream_is_taken(in_stream text) returns boolean language plpgsql as $function$
declare
  named text := current_setting('app.tenants', true);
  taken boolean;
begin
  perform set_config('app.tenants', '*', true);
  taken := exists (select from streams where stream = in_stream);
  perform set_config('app.tenants', coalesce(named, ''), true);
  return taken;
end
$function$;

create or replace function append_events(
  in_tenant text,
  in_stream text,
  in_expected_seq bigint,
  in_types text[],
  in_events text[],
  in_before text,
  in_after text,
  in_cid text,
  in_answer text,
  in_due boolean,
  in_lane integer,
  in_worker text,
  in_epoch bigint,
  in_release boolean,
  out outcome text,
  out head_seq bigint,
  out head_hash text,
  out hashes text[],
  out first_seq bigint,
  out last_seq bigint,
  out first_answer text,
  out rings boolean
) language plpgsql as $function$
#variable_conflict use_column
declare
  head streams%rowtype;
  earlier client_ids%rowtype;
  event_text text;
begin
  select * into head from streams where tenant = in_tenant and stream = in_stream for update;

  if head.stream is null and in_expected_seq = 0 and in_worker is null then
    insert into streams (tenant, stream, seq, hash) values (in_tenant, in_stream, 0, repeat('0', 64))
      on conflict do nothing returning * into head;
    if head.stream is null then
      select * into head from streams where tenant = in_tenant and stream = in_stream for update;
    end if;
  end if;

  if head.stream is null then
    head_seq := 0;
    head_hash := repeat('0', 64);
    outcome := case
      when in_expected_seq = 0 and in_worker is null then 'foreign'
      when stream_is_taken(in_stream) then 'foreign'
      when in_worker is not null then 'lease_lost'
      else 'moved'
    end;
    return;
  end if;

  head_seq := head.seq;
  head_hash := head.hash;

  if in_cid is not null then
    select * into earlier from client_ids where tenant = in_tenant and stream = in_stream and cid = in_cid;
    if found then
      outcome := 'repeated';
      first_seq := earlier.from_seq;
      last_seq := earlier.to_seq;
      first_answer := earlier.answer;
      return;
    end if;
  end if;

  if in_worker is not null and (head.lease_owner is distinct from in_worker or head.lease_epoch <> in_epoch) then
    outcome := 'lease_lost';
    return;
  end if;

  if head.seq <> in_expected_seq then
    outcome := 'moved';
    return;
  end if;

  hashes := '{}';
  foreach event_text in array in_events loop
    head_seq := head_seq + 1;
    head_hash := encode(
      sha256(convert_to(head_hash || in_before || event_text || ',"seq":' || head_seq || in_after, 'UTF8')),
      'hex'
    );
    hashes := hashes || head_hash;
  end loop;

  insert into events (tenant, stream, seq, type, cid, hash, event)
    select in_tenant, in_stream, head.seq + given.place, given.type, in_cid, given.hash, given.event
    from unnest(in_types, in_events, hashes) with ordinality as given(type, event, hash, place);

  if in_cid is not null then
    insert into client_ids (tenant, stream, cid, from_seq, to_seq, answer)
      values (in_tenant, in_stream, in_cid, head.seq + 1, head_seq, in_answer);
  end if;

  -- Work given back with more to do goes to the end of its lane.
  update streams set
    seq = head_seq,
    hash = head_hash,
    due_at = case
      when in_due is null then due_at
      when not in_due then null
      when in_release then clock_timestamp()
      else coalesce(due_at, clock_timestamp())
    end,
    lane = coalesce(in_lane, lane),
    lease_owner = case when in_release then null else lease_owner end,
    lease_until = case when in_release then null else lease_until end
  where tenant = in_tenant and stream = in_stream
  returning due_at is not null and lease_owner is null into rings;
  outcome := 'appended';
end
$function$;
`,
} as const
