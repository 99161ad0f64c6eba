import type { Dialect, DialectName } from './dialect.ts'
import { nativeDialect } from './native.ts'
import { pathDialect } from './path.ts'
import { queryDialect } from './query.ts'

export type { Dialect, DialectName } from './dialect.ts'

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  query: queryDialect,
  path: pathDialect,
  native: nativeDialect,
}
