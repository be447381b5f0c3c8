import type { Query } from '@/lib/lists/query'

export type Direction = 'ascending' | 'descending'

/** A column's key, with '-' before it when the column stands the other way round than it does at first. */
export type Order<Key extends string> = Key | `-${Key}`

export function readOrder<Key extends string>(query: Query, keys: readonly Key[], usual: Key): Order<Key> {
  const all: Order<Key>[] = keys.flatMap((key): Order<Key>[] => [key, `-${key}`])
  return all.find((order) => order === query.sort) ?? usual
}

/** Which way a column stands; null when the list is ordered by another. `first` is how it stands when chosen. */
export function directionOf<Key extends string>(key: Key, order: Order<Key>, first: Direction): Direction | null {
  if (order === key) return first
  if (order !== `-${key}`) return null
  return first === 'ascending' ? 'descending' : 'ascending'
}

/** The order that a column's heading leads to: by it, and when it already is, the other way round. */
export function nextOrder<Key extends string>(key: Key, order: Order<Key>): Order<Key> {
  return order === key ? `-${key}` : key
}

/** What headings that order a list need: where each leads, and which way its column stands now. */
export function headingsOf<Key extends string>(
  keys: Record<Key, Direction>,
  order: Order<Key>,
  href: (order: Order<Key>) => string,
) {
  return (key: Key) => ({
    sort: { href: href(nextOrder(key, order)), direction: directionOf(key, order, keys[key]) },
  })
}
