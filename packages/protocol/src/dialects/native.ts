/** The native dialect, `parley.v1`: frames as they are; a reader says from where it goes on. */
import type { Dialect } from './dialect.ts'
import { readCommand } from './read-command.ts'

export const nativeDialect: Dialect = {
  name: 'native',
  listensAtOnce: false,
  wantsEveryReplyInChunks: false,
  mayProveLater: false,
  encode: (frame) => [frame],
  decode: readCommand,
}
