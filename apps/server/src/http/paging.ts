/**
 * Pages of a list that is in memory. A cursor is the last item's own name, so
 * what is added or changed between two pages moves nothing.
 */
import type { PageQuery } from '@parley/protocol'

import { edgeProblem } from './problem.ts'

export function pageFrom<Item>(
  items: readonly Item[],
  { limit, cursor }: PageQuery,
  nameOf: (item: Item) => string,
): { readonly items: readonly Item[]; readonly next_cursor: string | null } {
  const start =
    cursor === undefined ? 0 : placeAfter(items, Buffer.from(cursor, 'base64url').toString(), nameOf)
  const page = items.slice(start, start + limit)
  const last = page.at(-1)
  const isLastPage = start + limit >= items.length || last === undefined
  return { items: page, next_cursor: isLastPage ? null : Buffer.from(nameOf(last)).toString('base64url') }
}

function placeAfter<Item>(items: readonly Item[], name: string, nameOf: (item: Item) => string): number {
  const index = items.findIndex((item) => nameOf(item) === name)
  if (index !== -1) return index + 1
  throw edgeProblem('CURSOR_INVALID', 'This cursor does not come from this list; start from the beginning.')
}
