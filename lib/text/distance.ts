/**
 * How many letters must be put in, left out, changed or changed places with their neighbour to make one text the other
 * (optimal string alignment).
 */
export function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [row, letter] of a.entries()) {
    const here = [row + 1]
    for (const [column, of] of b.entries()) {
      const swapped = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === of
      here.push(
        Math.min(
          at(above, column) + (letter === of ? 0 : 1),
          at(above, column + 1) + 1,
          at(here, column) + 1,
          swapped ? at(before, column - 1) + 1 : Infinity,
        ),
      )
    }
    before = above
    above = here
  }
  return at(above, b.length)
}

const at = (row: readonly number[], column: number) => row[column] ?? Infinity
