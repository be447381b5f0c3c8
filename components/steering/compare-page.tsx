import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { ListedReport } from '@/lib/steering/list-reports'
import type { Shown } from '@/lib/figures/small-cells'
import { compareReports, compareTables, type ReportContent, type Unit } from '@/lib/steering/report'
import { useReportWords } from './report-words'
import { CompareForm } from './reports-page'

type ComparePageProps = {
  locale: Locale
  frozen: readonly ListedReport[]
  /** Null until two that there are have been chosen. */
  pair: { one: ReportContent; other: ReportContent } | null
}

type Row = { key: string; label: string; unit: Unit; one: Shown | null; other: Shown | null }
type Pair = NonNullable<ComparePageProps['pair']>

/** Two frozen reports side by side, and how much each figure differs where both show it. */
export function ComparePage({ locale, frozen, pair }: ComparePageProps) {
  const t = useTranslations('steering')
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/lead/steering')}>{t('all')}</TextLink>}
        heading={pair ? t('compareHeading', { one: pair.one.name, other: pair.other.name }) : t('compareTitle')}
      />
      <div className="space-y-8">
        <CompareForm
          locale={locale}
          frozen={frozen}
          chosen={pair ? { one: String(pair.one.no), other: String(pair.other.no) } : undefined}
        />
        {pair ? <ComparedReports {...{ locale, pair }} /> : <p>{t('compareNone')}</p>}
      </div>
    </>
  )
}

function ComparedReports({ locale, pair }: { locale: Locale; pair: Pair }) {
  const t = useTranslations('steering')
  const words = useTranslations('figures')
  const figures = compareReports(pair.one, pair.other)
  return (
    <>
      <section aria-labelledby="compared-figures" className="space-y-3">
        <h2 id="compared-figures">{t('figures')}</h2>
        <ComparedRows
          {...{ locale, pair }}
          caption={t('figures')}
          heading={t('figure')}
          rows={figures.map((figure) => ({ ...figure, label: figure.label[locale] }))}
        />
      </section>
      {compareTables(pair.one, pair.other).map(({ key, caption, heading, unit, rows }) => (
        <section key={key} aria-labelledby={`compared-${key}`} className="space-y-3">
          <h2 id={`compared-${key}`}>{caption[locale]}</h2>
          {rows ? (
            <ComparedRows
              {...{ locale, pair }}
              caption={caption[locale]}
              heading={heading[locale]}
              rows={rows.map(({ label, ...both }) => ({
                ...{ ...both, unit, key: label?.sv ?? '', label: label ? label[locale] : t('total') },
              }))}
            />
          ) : (
            <p className="text-muted">{words('tooFew')}</p>
          )}
        </section>
      ))}
    </>
  )
}

type ComparedRowsProps = { locale: Locale; pair: Pair; caption: string; heading: string; rows: readonly Row[] }

function ComparedRows({ locale, pair, caption, heading, rows }: ComparedRowsProps) {
  const t = useTranslations('steering')
  const { shown, change } = useReportWords(locale)
  const named = ({ no, name }: ReportContent) => t('reportTitle', { no, name })
  return (
    // The same widths in every table, so that the eye can go down a column.
    <div className="sm:[&_table]:table-fixed">
      <DataTable
        caption={caption}
        captionHidden
        dense
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'label', header: heading, rowHeader: true, cell: ({ label }) => label },
          { key: 'one', header: named(pair.one), numeric: true, cell: ({ unit, one }) => shown(unit, one) },
          { key: 'other', header: named(pair.other), numeric: true, cell: ({ unit, other }) => shown(unit, other) },
          {
            ...{ key: 'change', header: t('change'), numeric: true },
            cell: ({ unit, one, other }) => change(unit, other, one),
          },
        ]}
      />
    </div>
  )
}
