import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { ListedReport } from '@/lib/steering/list-reports'
import { changeOf } from '@/lib/figures/small-cells'
import { compareReports, type ReportContent } from '@/lib/steering/report'
import { useReportWords } from './report-words'
import { CompareForm } from './reports-page'

type ComparePageProps = {
  locale: Locale
  frozen: readonly ListedReport[]
  /** Null until two that there are have been chosen. */
  pair: { one: ReportContent; other: ReportContent } | null
}

/** Two frozen reports side by side, and how much each figure differs where both show it. */
export function ComparePage({ locale, frozen, pair }: ComparePageProps) {
  const t = useTranslations('steering')
  const { shown, change } = useReportWords(locale)
  const named = ({ no, name }: ReportContent) => t('reportTitle', { no, name })
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
        {pair ? (
          <DataTable
            caption={t('figures')}
            captionHidden
            dense
            rows={compareReports(pair.one, pair.other)}
            rowKey={({ key }) => key}
            columns={[
              { key: 'label', header: t('figure'), rowHeader: true, cell: ({ label }) => label[locale] },
              { key: 'one', header: named(pair.one), numeric: true, cell: ({ unit, one }) => shown(unit, one) },
              { key: 'other', header: named(pair.other), numeric: true, cell: ({ unit, other }) => shown(unit, other) },
              {
                ...{ key: 'change', header: t('change'), numeric: true },
                cell: ({ unit, one, other }) => change(unit, changeOf(other, one)),
              },
            ]}
          />
        ) : (
          <p>{t('compareNone')}</p>
        )}
      </div>
    </>
  )
}
