/** `#` stands for how many. */
export type Counted = { one: string; other: string }

export function counted({ one, other }: Counted, count: number): string {
  return count === 1 ? one : other.replace('#', String(count))
}
