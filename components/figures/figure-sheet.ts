import { LEAST_SHOWN, type Shown } from '@/lib/figures/small-cells'
import type { Sheet, SheetCell, Tab } from '@/lib/lists/sheet'
import { figureCell, type CellUnit } from './figure-cell'
import type { FigureWords } from './scope-words'

/** A figure in a file: what it is called, and its unit. */
export type SheetFigure = {
  label: string
  unit: CellUnit
  shown: Shown | null | undefined
  target?: number | null
  then?: Shown | null
}

/** What a file says of itself, and in which words it is held against another time. */
export type SheetAbout = { rows: readonly [what: string, content: SheetCell][]; comparedTo: string | undefined }

/** Cells and tables of figures in a language. A panel that could not be counted says so instead of standing empty. */
export function figureSheets(t: FigureWords) {
  const words = { few: t('few', { least: LEAST_SHOWN }), hidden: t('hidden') }
  const cell = (unit: CellUnit, shown: Shown | null | undefined) => figureCell(unit, shown, words)
  return {
    cell,
    about: ({ rows }: SheetAbout): Tab => ({
      tab: t('file.about'),
      sheet: {
        columns: [
          { heading: t('file.what'), width: 26 },
          { heading: t('file.content'), width: 90 },
        ],
        rows,
      },
    }),
    figures: (figures: readonly SheetFigure[], { comparedTo }: Pick<SheetAbout, 'comparedTo'>): Sheet => {
      const targets = figures.some(({ target }) => typeof target === 'number')
      return {
        columns: [
          { heading: t('file.figure'), width: 44 },
          { heading: t('file.value'), width: 14 },
          { heading: t('file.unit'), width: 10 },
          ...(targets ? [{ heading: t('file.target'), width: 14 }] : []),
          ...(comparedTo ? [{ heading: comparedTo, width: 24 }] : []),
        ],
        rows: figures.map(({ label, unit, shown, target, then }) => [
          label,
          shown === undefined ? t('failedFigure') : cell(unit, shown),
          t(`file.units.${unit}`),
          ...(targets ? [cell(unit, target)] : []),
          ...(comparedTo ? [cell(unit, then)] : []),
        ]),
      }
    },
    /** Rows of one name and one number each, with their sum where they have one. */
    table: (
      tab: string,
      heading: string,
      unit: CellUnit,
      table: { rows: readonly { label: string; shown: Shown | null }[] | null; sum?: Shown } | null,
    ): Tab => ({
      tab,
      sheet: {
        columns: [
          { heading, width: 34 },
          { heading: t(`file.units.${unit}`), width: 16 },
        ],
        rows: table
          ? [
              ...(table.rows ?? []).map(({ label, shown }) => [label, cell(unit, shown)]),
              ...(table.sum === undefined ? [] : [[t('total'), cell(unit, table.sum)]]),
            ]
          : [[t('failedFigure')]],
      },
    }),
  }
}
