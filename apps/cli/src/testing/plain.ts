/** Settings of a person's shell that change what is printed, taken out for tests. */
export const PLAIN = {
  COLUMNS: undefined,
  FORCE_COLOR: undefined,
  NO_COLOR: undefined,
  NODE_OPTIONS: undefined,
  SOURCE_DATE_EPOCH: undefined,
  npm_command: undefined,
} as const
