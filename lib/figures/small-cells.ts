/** Fewer than this and somebody might be recognised. */
export const LEAST_SHOWN = 5

/** What may be shown of a number: itself, that it is few, or nothing where it would give a few away. */
export type Shown = number | 'few' | 'hidden'
/** `behind`: how many cases or companies the number is about; for a count, the number itself. */
type Cell = { value: number; behind: number }

const isFew = (behind: number) => behind > 0 && behind < LEAST_SHOWN

export function shownOf({ value, behind }: Cell): Shown {
  return isFew(behind) ? 'few' : value
}

/**
 * The cells of a table whose sum is known. Cells about one to four are not shown; where the sum would give them away,
 * because there is only one of them or because all must be one or four, the smallest other cell is not shown either.
 * With no other cell to hide, it is the sum that must be: `sum`.
 */
export function guardCells(cells: readonly Cell[]): { cells: Shown[]; sum: Shown } {
  const shown = cells.map(shownOf)
  const few = cells.filter(({ behind }) => isFew(behind))
  const behind = (some: readonly Cell[]) => some.reduce((sum, one) => sum + one.behind, 0)
  const sum = cells.reduce((total, { value }) => total + value, 0)
  const total = shownOf({ value: sum, behind: behind(cells) })
  const known = few.length === 1 || behind(few) === few.length || behind(few) === few.length * (LEAST_SHOWN - 1)
  if (few.length === 0 || !known || total === 'few') return { cells: shown, sum: total }
  const other = smallestShown(cells)
  if (other < 0) return { cells: shown, sum: 'hidden' }
  return { cells: shown.map((one, index) => (index === other ? 'hidden' : one)), sum: total }
}

/** Counts, each of them its own sum of what is behind it. */
export function guardCounts(counts: readonly number[]): { cells: Shown[]; sum: Shown } {
  return guardCells(counts.map((value) => ({ value, behind: value })))
}

function smallestShown(cells: readonly Cell[]): number {
  return cells.reduce((found, { behind }, index) => {
    const least = cells[found]?.behind ?? Infinity
    return behind >= LEAST_SHOWN && behind < least ? index : found
  }, -1)
}
