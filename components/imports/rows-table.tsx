import { useLocale, useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatDay } from '@/lib/i18n/formats'
import type { PlannedRow } from '@/lib/imports/planned-rows'
import { RowBecomes } from './row-becomes'

/** The form that the boxes of the rows belong to, wherever in the page it stands. */
export const ROWS_FORM = 'import-rows'

type RowsTableProps = { rows: readonly PlannedRow[]; companies: ReadonlyMap<string, string> }

/** A file's rows as they stand in it, each with what it would become. */
export function RowsTable({ rows, companies }: RowsTableProps) {
  const t = useTranslations('ownTime.fromFile')
  const words = useTranslations('caseWords.activities')
  const locale = useLocale()
  const dayOf = ({ row, input }: Pick<PlannedRow, 'row' | 'input'>) =>
    input ? formatDay(input.workedOn, locale, 'short') : row.day || '–'
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ row }) => row.line}
      empty={t('nothing')}
      columns={[
        {
          key: 'choose',
          header: <span className="sr-only">{t('choose')}</span>,
          phone: 'mark',
          narrow: true,
          cell: (planned) => <ChooseRow planned={planned} label={t('chooseRow', { line: planned.row.line })} />,
        },
        {
          key: 'line',
          header: t('line'),
          numeric: true,
          cell: ({ row }) => row.line,
        },
        {
          key: 'case',
          header: t('case'),
          rowHeader: true,
          phone: 'title',
          cell: ({ row, input }) => (
            <>
              <span className="tabular-nums">{input?.number ?? (row.number || '–')}</span>
              <span className="text-muted block text-sm font-normal wrap-anywhere">
                {companies.get(input?.number ?? row.number)}
              </span>
              <span className="block text-sm font-normal sm:hidden">{dayOf({ row, input })}</span>
            </>
          ),
        },
        {
          key: 'day',
          header: t('day'),
          cell: (planned) => <span className="whitespace-nowrap">{dayOf(planned)}</span>,
        },
        {
          key: 'kind',
          header: t('kind'),
          cell: ({ row, input }) => (input ? words(input.activity) : row.kind || '–'),
        },
        {
          key: 'length',
          header: t('length'),
          phone: 'side',
          numeric: true,
          cell: ({ row, input }) => (
            <span className="whitespace-nowrap">
              {input ? formatMinutes(input.duration, locale) : row.length || '–'}
            </span>
          ),
        },
        { key: 'becomes', header: t('becomes'), phone: 'text', cell: (planned) => <RowBecomes planned={planned} /> },
      ]}
    />
  )
}

/** Nothing to choose of a row that is there, or that would be refused. Its value is what was shown of it. */
function ChooseRow({ planned: { row, outcome, input }, label }: { planned: PlannedRow; label: string }) {
  if (!input) return null
  return (
    <label className="relative z-10 -my-1.5 grid size-11 place-items-center">
      <input
        type="checkbox"
        name="rows"
        form={ROWS_FORM}
        value={`${row.line}:${input.beyondCap}`}
        defaultChecked={outcome !== 'alike'}
        aria-label={label}
        autoComplete="off"
        className="accent-action size-5"
      />
    </label>
  )
}
