/**
 * UI states know when they were written, since they live for a day.
 *
 * The instant is written by whoever writes the row. `now()` is constant within
 * a statement, so the table is not rewritten for its default: rows from before
 * count as written when they were migrated, and a program from before still
 * writes beside this one. There is no index on the instant: it would make
 * every put touch two trees, and the clean-up walks along the key anyway.
 */
export const uiStateTime = {
  number: 4,
  name: 'ui-state-time',
  sql: `
alter table ui_states add column written_at timestamptz not null default now();
`,
  back: {
    steps: [`alter table ui_states drop column written_at;`],
    // A program of before keeps UI states for ever, so none is gone by that.
    loses: null,
  },
} as const
