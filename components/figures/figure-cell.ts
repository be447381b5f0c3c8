import type { FigureUnit } from '@/lib/figures/key-figures'
import type { Shown } from '@/lib/figures/small-cells'
import type { SheetCell } from '@/lib/lists/sheet'

/** `tenths` are of a mean, or of a share of 1 000. */
export type CellUnit = FigureUnit | 'tenths'

const PER: Record<CellUnit, number> = { count: 1, sek: 1, mean: 1, minutes: 60, seconds: 86_400, tenths: 10 }

/**
 * A figure as a cell to count with: hours and days with decimals. What is not shown is a word that no sum takes for a
 * number, and nothing where there is no figure. Few hours are not said to be few: it is the companies that are.
 */
export function figureCell(
  unit: CellUnit,
  shown: Shown | null | undefined,
  word: Record<'few' | 'hidden', string>,
): SheetCell {
  if (shown === null || shown === undefined) return null
  if (typeof shown === 'number') return Math.round((shown / PER[unit]) * 100) / 100
  return word[unit === 'count' ? shown : 'hidden']
}
