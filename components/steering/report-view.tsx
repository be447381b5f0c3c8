import { useTranslations } from 'next-intl'
import { FactList } from '@/components/ui/fact-list'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Frozen, ReportContent } from '@/lib/steering/report'
import { FigureTable, ReportTableSection } from './report-tables'

type ReportViewProps = { locale: Locale; content: ReportContent; frozen: Frozen | null }

/** A report as it is read on a screen and on paper: of nothing but its own content. */
export function ReportView({ locale, content, frozen }: ReportViewProps) {
  const t = useTranslations('steering')
  const { round, until, summary, figures, tables, smallNumbers, countedAt } = content
  const days = { from: formatDay(round.openedOn, locale), until: formatDay(until, locale) }
  return (
    <div className="space-y-10 print:space-y-6">
      <p className="text-muted">{t('period', { round: round.name, ...days })}</p>
      <section aria-labelledby="summary" className="measure space-y-3">
        <h2 id="summary">{t('summary')}</h2>
        <p className="wrap-anywhere whitespace-pre-line">{summary || t('noSummary')}</p>
      </section>
      <section aria-labelledby="report-figures" className="space-y-4">
        <h2 id="report-figures">{t('figures')}</h2>
        <FigureTable locale={locale} content={content} />
        <p className="text-muted measure text-sm">{smallNumbers[locale]}</p>
      </section>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2 print:block print:space-y-6">
        {tables.map((table) => (
          <ReportTableSection key={table.key} locale={locale} table={table} />
        ))}
      </div>
      <section aria-labelledby="how" className="space-y-3">
        <h2 id="how">{t('how')}</h2>
        <FactList facts={figures.map(({ label, explained }) => [label[locale], explained[locale]])} />
      </section>
      <section aria-labelledby="about" className="space-y-3 print:break-inside-avoid">
        <h2 id="about">{t('about')}</h2>
        <p>
          {t('countedAt', { when: formatInstant(new Date(countedAt), locale) })}{' '}
          {frozen && t('frozenBy', { when: formatInstant(frozen.frozenAt, locale), who: frozen.frozenBy })}
        </p>
        {frozen && (
          <FactList
            facts={[
              [
                t('digest'),
                <code key="digest" className="text-sm wrap-anywhere">
                  {frozen.digest}
                </code>,
              ],
              [t('checkpoint'), frozen.checkpointNo === null ? t('noCheckpoint') : String(frozen.checkpointNo)],
            ]}
          />
        )}
      </section>
    </div>
  )
}
