/** Whole, from `least` to `most`. */
export function between(least: number, most: number): number {
  return least + Math.floor(Math.random() * (most - least + 1))
}

export function oneOf<T>(list: readonly T[]): T {
  const one = list[between(0, list.length - 1)]
  if (one === undefined) throw new RangeError('an empty list')
  return one
}
