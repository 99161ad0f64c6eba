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

-- The rest of append_events stays as migration 1 wrote it.
do $block$
declare
  before text := pg_get_functiondef('append_events'::regproc);
  after text := replace(before, 'exists (select from streams where stream = in_stream)', 'stream_is_taken(in_stream)');
begin
  if after = before then
    raise exception 'append_events is not as migration 1 wrote it';
  end if;
  execute after;
end
$block$;
`,
  back: {
    steps: [
      `
do $block$
declare
  now_is text := pg_get_functiondef('append_events'::regproc);
begin
  execute replace(now_is, 'stream_is_taken(in_stream)', 'exists (select from streams where stream = in_stream)');
end
$block$;
`,
      `
do $block$
declare
  name text;
begin
  foreach name in array array['streams', 'events', 'client_ids', 'sessions', 'document_sections', 'ui_states'] loop
    execute format('drop policy named_tenants on %I', name);
    execute format('alter table %I no force row level security', name);
    execute format('alter table %I disable row level security', name);
  end loop;
end
$block$;
drop function stream_is_taken;
drop function tenant_is_named;
`,
    ],
    loses: null,
  },
} as const
