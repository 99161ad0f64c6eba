/**
 * Many appends in one statement, each with an outcome of its own.
 *
 * Streams are locked in the order of their names, whoever asks, so that two
 * batches wait for each other and never in a ring; section texts, which streams
 * share, are written last and in the order of their hashes for the same reason.
 */

/** As this migration makes it; whoever takes back a later one puts it there again. */
export const APPEND_BATCH = `create function append_batch(
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
`

export const appendBatches = {
  number: 2,
  name: 'append-batches',
  sql: `
create function put_session(in_tenant text, in_session json) returns void language sql as $function$
  insert into sessions (
    tenant, session_id, project_name, persona_type, status, version, user_id, requirement_count, issue_count,
    rd_version, created_at, updated_at, deleted
  )
  select
    in_tenant, session_id, project_name, persona_type, status, version, user_id, requirement_count, issue_count,
    rd_version, created_at, updated_at, deleted
  from json_populate_record(null::sessions, in_session)
  on conflict (tenant, session_id) do update set
    project_name = excluded.project_name,
    persona_type = excluded.persona_type,
    status = excluded.status,
    version = excluded.version,
    user_id = excluded.user_id,
    requirement_count = excluded.requirement_count,
    issue_count = excluded.issue_count,
    rd_version = excluded.rd_version,
    created_at = excluded.created_at,
    updated_at = excluded.updated_at,
    deleted = excluded.deleted
$function$;

${APPEND_BATCH}`,
  back: {
    steps: [`drop function append_batch; drop function put_session;`],
    loses: null,
  },
} as const
