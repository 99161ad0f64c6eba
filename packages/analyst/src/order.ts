/** Ids in the order of their numbers, whatever order they came in: `REQ-999` before `REQ-1000`. */
export function byNumber(one: string, other: string): number {
  if (one.length !== other.length) return one.length - other.length
  if (one === other) return 0
  return one < other ? -1 : 1
}

type Compare<Item> = (one: Item, other: Item) => number

/** A list that stays in order while things enter and leave; at its end both cost next to nothing. */
export function enterInOrder<Item>(list: Item[], item: Item, compare: Compare<Item>): void {
  list.splice(
    placeIn(list, (one) => compare(one, item) <= 0),
    0,
    item,
  )
}

export function leave<Item>(list: Item[], item: Item, compare: Compare<Item>): void {
  const at = list.indexOf(
    item,
    placeIn(list, (one) => compare(one, item) < 0),
  )
  if (at !== -1) list.splice(at, 1)
}

/** How many come before; those that do stand first. */
export function placeIn<Item>(list: readonly Item[], comesBefore: (one: Item) => boolean): number {
  let [low, high] = [0, list.length]
  const last = list.at(-1)
  if (last === undefined || comesBefore(last)) return high
  while (low < high) {
    const middle = (low + high) >> 1
    const one = list[middle]
    if (one !== undefined && comesBefore(one)) low = middle + 1
    else high = middle
  }
  return low
}
