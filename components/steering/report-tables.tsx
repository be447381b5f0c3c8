import { useTranslations } from 'next-intl'
import { BarChart } from '@/components/charts/bar-chart'
import { drawnOf } from '@/components/figures/shown-words'
import { DataTable } from '@/components/ui/data-table'
import { formatDay, formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { ReportContent, ReportFigure, ReportTable } from '@/lib/steering/report'
import { useReportWords } from './report-words'

type FigureTableProps = { locale: Locale; content: Pick<ReportContent, 'figures' | 'before'> }

/** Every figure with its target and what the report before said. */
export function FigureTable({ locale, content: { figures, before } }: FigureTableProps) {
  const t = useTranslations('steering')
  const { shown, number, change } = useReportWords(locale)
  const shareOf = ({ target, shown: now }: ReportFigure) =>
    target !== null && typeof now === 'number' ? formatPercent(now / target, locale) : '–'
  return (
    <>
      {before && (
        <p className="text-muted text-sm">
          {t('beforeHeading', { name: before.name, until: formatDay(before.until, locale) })}
        </p>
      )}
      <DataTable
        caption={t('figures')}
        captionHidden
        dense
        rows={figures}
        rowKey={({ key }) => key}
        columns={[
          { key: 'label', header: t('figure'), rowHeader: true, phone: 'title', cell: ({ label }) => label[locale] },
          { key: 'now', header: t('value'), numeric: true, phone: 'side', cell: (row) => shown(row.unit, row.shown) },
          {
            ...{ key: 'target', header: t('target'), numeric: true, phone: 'text' },
            cell: ({ unit, target }) =>
              target === null ? (
                '–'
              ) : (
                <>
                  <span className="sm:hidden">{t('target')} </span>
                  {number(unit, target)}
                </>
              ),
          },
          { key: 'share', header: t('share'), numeric: true, cell: shareOf },
          ...(before
            ? [
                {
                  ...{ key: 'before', numeric: true },
                  header: t('beforeShort'),
                  cell: (row: ReportFigure) => shown(row.unit, row.before),
                },
                {
                  ...{ key: 'change', header: t('change'), numeric: true, phone: 'end' as const },
                  cell: (row: ReportFigure) => change(row.unit, row.shown, row.before),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

/** Drawn too, where the eye sees the course or the order better than in a column of numbers. */
const DRAWN = new Set(['month', 'minutes', 'sector', 'barriers'])

export function ReportTableSection({ locale, table }: { locale: Locale; table: ReportTable }) {
  const t = useTranslations('steering')
  const figures = useTranslations('figures')
  const { shown } = useReportWords(locale)
  const { key, caption, heading, unit, rows, sum } = table
  return (
    <section aria-labelledby={`table-${key}`} className="space-y-3 print:break-inside-avoid">
      <h3 id={`table-${key}`} className="text-lg">
        {caption[locale]}
      </h3>
      {rows === null ? (
        <p className="text-muted">{figures('tooFew')}</p>
      ) : (
        <>
          {DRAWN.has(key) && rows.some((row) => drawnOf(row.shown) > 0) && (
            <BarChart
              label={caption[locale]}
              emptyText={figures('emptyChart')}
              bars={rows.map((row, index) => ({
                ...{ key: String(index), label: row.label[locale], value: drawnOf(row.shown) },
                text: shown(unit, row.shown),
              }))}
            />
          )}
          <DataTable
            caption={caption[locale]}
            captionHidden
            dense
            rows={rows}
            rowKey={(row) => row.label.sv}
            empty={figures('emptyChart')}
            totals={sum === null ? undefined : { label: t('total'), value: shown(unit, sum) }}
            columns={[
              {
                key: 'label',
                header: heading[locale],
                rowHeader: true,
                phone: 'title',
                cell: (row) => row.label[locale],
              },
              { key: 'value', header: t('value'), numeric: true, phone: 'side', cell: (row) => shown(unit, row.shown) },
            ]}
          />
        </>
      )}
    </section>
  )
}
