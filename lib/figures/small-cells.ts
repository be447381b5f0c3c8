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
 * The cells of a table whose sum is known. Cells about one to four are not shown, and neither are so many of the
 * smallest others that the sum does not give them away. With no other left to hide, it is the sum that must be: `sum`.
 */
export function guardCells(cells: readonly Cell[]): { cells: Shown[]; sum: Shown } {
  const shown = cells.map(shownOf)
  const sum = cells.reduce((total, { value }) => total + value, 0)
  const total = shownOf({ value: sum, behind: behindAll(cells) })
  const few = cells.filter(({ behind }) => isFew(behind))
  if (few.length === 0 || total === 'few') return { cells: shown, sum: total }
  const others = cells
    .map((cell, index) => ({ index, behind: cell.behind }))
    .filter(({ behind }) => behind >= LEAST_SHOWN)
    .sort((a, b) => a.behind - b.behind)
  for (let hidden = 0; hidden <= others.length; hidden++) {
    const left = others.slice(0, hidden)
    if (givenAway(few, left)) continue
    for (const { index } of left) shown[index] = 'hidden'
    return { cells: shown, sum: total }
  }
  return { cells: shown, sum: 'hidden' }
}

/** Counts, each of them its own sum of what is behind it. */
export function guardCounts(counts: readonly number[]): { cells: Shown[]; sum: Shown } {
  return guardCells(counts.map((value) => ({ value, behind: value })))
}

/** Whether the cells about a few must be one certain number each, when all that is known is their sum with the hidden. */
function givenAway(few: readonly Cell[], hidden: readonly { behind: number }[]): boolean {
  const count = few.length
  const least = behindAll(few) + behindAll(hidden) - LEAST_SHOWN * hidden.length
  if (hidden.length > 0) return least <= count
  return count === 1 || least === count || least === count * (LEAST_SHOWN - 1)
}

function behindAll(cells: readonly { behind: number }[]): number {
  return cells.reduce((sum, { behind }) => sum + behind, 0)
}
