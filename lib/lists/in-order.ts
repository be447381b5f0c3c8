import type { Direction, Order } from '@/lib/lists/order'

type Value = string | number | Date | null
const byWord = new Intl.Collator('sv', { numeric: true })

/** Rows by one column. Those that have nothing there come last either way, and equal ones stay as they came. */
export function inOrder<Row, Key extends string>(
  rows: readonly Row[],
  order: Order<Key>,
  keys: Record<Key, Direction>,
  valueOf: (row: Row, key: Key) => Value,
): Row[] {
  const key = (Object.keys(keys) as Key[]).find((one) => one === order || `-${one}` === order)
  if (!key) return [...rows]
  const turned = (keys[key] === 'descending') !== (order !== key)
  return [...rows].sort((one, other) => {
    const [a, b] = [valueOf(one, key), valueOf(other, key)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    const compared = typeof a === 'string' ? byWord.compare(a, String(b)) : Number(a) - Number(b)
    return turned ? -compared : compared
  })
}
