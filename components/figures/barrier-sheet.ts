import { BARRIERS } from '@/lib/cases/codes'
import { LEAST_SHOWN, type Shown } from '@/lib/figures/small-cells'
import { sheetOf, type FileColumn, type Sheet } from '@/lib/lists/sheet'
import type { BarrierRow, BarrierWords } from './barrier-rows'

/** The table as a file holds it: numbers to be counted with, and words where none is shown. */
export function barrierSheet(rows: readonly BarrierRow[], { t }: Pick<BarrierWords, 't'>): Sheet {
  const cell = (shown: Shown) =>
    typeof shown === 'number' ? shown : shown === 'few' ? t('few', { least: LEAST_SHOWN }) : t('hidden')
  const columns: FileColumn<BarrierRow>[] = [
    { heading: t('group'), width: 44, value: ({ label, level }) => `${'  '.repeat(Math.max(0, level - 1))}${label}` },
    { heading: t('cases'), width: 14, value: ({ cases }) => cell(cases) },
    ...BARRIERS.map((barrier) => ({
      heading: t(`short.${barrier}`),
      width: 18,
      value: ({ barriers }: BarrierRow) => cell(barriers[barrier]),
    })),
  ]
  return sheetOf(columns, rows)
}
