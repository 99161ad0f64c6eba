/**
 * The log: streams, their events, and what is read beside them.
 *
 * `append_events` does all of an append that must not be torn apart: it locks
 * the head, decides, links and writes, in one call. Hashes are made here so that
 * an append needs no reading before it; the pieces of the canonical text come
 * from `linkPieces` of @parley/log, and only the seq is put between them.
 */
export const log = {
  number: 1,
  name: 'log',
  sql: `
create table streams (
  tenant text collate "C" not null,
  stream text collate "C" not null,
  seq bigint not null,
  hash text not null,
  due_at timestamptz,
  lane integer not null default 0,
  lease_owner text,
  lease_until timestamptz,
  lease_epoch bigint not null default 0,
  primary key (tenant, stream)
) with (fillfactor = 70);

-- A stream has one tenant, whoever asks.
create unique index streams_stream on streams (stream);
create index streams_due on streams (lane, due_at) where due_at is not null;

create table events (
  tenant text collate "C" not null,
  stream text collate "C" not null,
  seq bigint not null,
  type text not null,
  cid text,
  hash text not null,
  event text not null,
  -- Readers of many streams go by this, below the oldest transaction that still runs.
  xact xid8 not null default pg_current_xact_id(),
  primary key (tenant, stream, seq),
  foreign key (tenant, stream) references streams (tenant, stream)
);
create index events_xact on events (xact);

create table client_ids (
  tenant text collate "C" not null,
  stream text collate "C" not null,
  cid text collate "C" not null,
  from_seq bigint not null,
  to_seq bigint not null,
  answer text not null,
  primary key (tenant, stream, cid),
  foreign key (tenant, stream) references streams (tenant, stream)
);

create table sessions (
  tenant text collate "C" not null,
  session_id text collate "C" not null,
  project_name text not null,
  persona_type text,
  status text not null,
  version integer not null,
  user_id text not null,
  requirement_count integer not null,
  issue_count integer not null,
  rd_version integer not null,
  created_at text collate "C" not null,
  updated_at text collate "C" not null,
  deleted boolean not null,
  primary key (tenant, session_id)
);
create index sessions_latest on sessions (tenant, updated_at desc, session_id desc) where not deleted;

create table document_sections (
  tenant text collate "C" not null,
  hash text collate "C" not null,
  text text not null,
  primary key (tenant, hash)
);

create table ui_states (
  tenant text collate "C" not null,
  session_id text collate "C" not null,
  user_id text collate "C" not null,
  state text not null,
  primary key (tenant, session_id, user_id)
);

create function append_events(
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
      when exists (select from streams where stream = in_stream) then 'foreign'
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
  back: null,
} as const
