import type { Shown } from '@/lib/figures/small-cells'
import type { Locale } from '@/lib/i18n/pathnames'

/** How the content of a report is read. A frozen one keeps the form it was frozen in. */
export const REPORT_FORM = 1

export type Words = Readonly<Record<Locale, string>>
/** Minutes, seconds, kronor, tenths of a mean, or a number of something. */
export type Unit = 'count' | 'minutes' | 'seconds' | 'sek' | 'tenths'

export type ReportFigure = {
  key: string
  label: Words
  explained: Words
  unit: Unit
  /** Null where there is nothing to show yet. */
  shown: Shown | null
  target: number | null
  /** What the report before this one, of the same round, showed. */
  before: Shown | null
}

export type ReportTable = {
  key: string
  caption: Words
  /** What its rows are. */
  heading: Words
  unit: Unit
  /** Null where there are too few to divide. */
  rows: readonly { label: Words; shown: Shown }[] | null
  sum: Shown | null
}

/** All that a report is read with: figures, words and definitions, in both languages. */
export type ReportContent = {
  form: number
  no: number
  name: string
  summary: string
  /** Of its name and summary. */
  version: number
  round: { code: string; name: string; openedOn: string; endsOn: string | null; closedOn: string | null }
  /** The last day that it tells of. */
  until: string
  countedAt: string
  before: { no: number; name: string; until: string } | null
  figures: readonly ReportFigure[]
  tables: readonly ReportTable[]
  smallNumbers: Words
}

export type Frozen = { digest: string; checkpointNo: number | null; frozenAt: Date; frozenBy: string }

export type ComparedFigure = Pick<ReportFigure, 'key' | 'label' | 'unit'> & { one: Shown | null; other: Shown | null }

export type ComparedTable = Pick<ReportTable, 'key' | 'caption' | 'heading' | 'unit'> & {
  /** Null where neither report divides it. `label` is null for what they sum up to. */
  rows: readonly { label: Words | null; one: Shown | null; other: Shown | null }[] | null
}

/** The tables of two reports side by side, row by row as each is called; what only one of them has stands alone. */
export function compareTables(one: ReportContent, other: ReportContent): ComparedTable[] {
  const keys = [...new Set([...one.tables, ...other.tables].map(({ key }) => key))]
  return keys.flatMap((name) => {
    const [first, second] = [one, other].map(({ tables }) => tables.find(({ key }) => key === name))
    const known = second ?? first
    if (!known) return []
    const { key, caption, heading, unit } = known
    const labels = new Map(
      [first, second].flatMap((table) => (table?.rows ?? []).map(({ label }) => [label.sv, label])),
    )
    const shownIn = (table: ReportTable | undefined, name: string) =>
      table?.rows?.find(({ label }) => label.sv === name)?.shown ?? null
    const sums = { label: null, one: first?.sum ?? null, other: second?.sum ?? null }
    const rows = [...labels].map(([name, label]) => ({
      label,
      one: shownIn(first, name),
      other: shownIn(second, name),
    }))
    const hasSum = sums.one !== null || sums.other !== null
    return [{ key, caption, heading, unit, rows: labels.size === 0 ? null : [...rows, ...(hasSum ? [sums] : [])] }]
  })
}

/** The figures of two reports side by side; a figure that only one of them has stands alone. */
export function compareReports(one: ReportContent, other: ReportContent): ComparedFigure[] {
  const keys = [...new Set([...one.figures, ...other.figures].map(({ key }) => key))]
  return keys.flatMap((key) => {
    const [first, second] = [one, other].map(({ figures }) => figures.find((figure) => figure.key === key))
    const known = second ?? first
    if (!known) return []
    return [{ key, label: known.label, unit: known.unit, one: first?.shown ?? null, other: second?.shown ?? null }]
  })
}
