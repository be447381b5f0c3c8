import { useTranslations } from 'next-intl'
import { StackedChart } from '@/components/charts/stacked-chart'
import { CountChart } from '@/components/figures/count-chart'
import { PeriodChips } from '@/components/figures/period-chips'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ListHeader } from '@/components/ui/list-header'
import { Stat } from '@/components/ui/stat'
import { QUESTION_STATUSES } from '@/lib/buyers/codes'
import type { QuestionFigures } from '@/lib/buyers/question-figures'
import { waited } from '@/lib/figures/waited'
import { formatCount, formatMonth } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { LineTabs } from './line-tabs'

type LineFiguresPageProps = {
  locale: Locale
  figures: QuestionFigures
  /** Those that can be chosen, the newest first, and the one that is. */
  periods: readonly string[]
  period?: string
}

/** What comes to the buyers' line, for those who answer there. */
export function LineFiguresPage({ locale, figures, periods, period }: LineFiguresPageProps) {
  const t = useTranslations('buyersLine.figures')
  return (
    <>
      <ListHeader heading={t('title')} chips={<LineTabs locale={locale} current="figures" answers />}>
        <PeriodChips
          {...{ locale, periods, period }}
          to={(one) => pagePath(locale, '/buyers-line/figures', {}, { period: one })}
        />
      </ListHeader>
      <div className="mt-5 space-y-10">
        <p className="text-muted measure">{t('lead')}</p>
        {figures.asked === 0 ? (
          <EmptyState heading={t('emptyHeading')} level={2}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <>
            <Numbers {...{ locale, figures }} />
            <Charts {...{ locale, figures }} />
          </>
        )}
      </div>
    </>
  )
}

type FiguresProps = { locale: Locale; figures: QuestionFigures }

function Numbers({ locale, figures: { asked, open, answered, inTime, median, reached } }: FiguresProps) {
  const t = useTranslations('buyersLine.figures')
  const seconds = useTranslations('figures.seconds')
  const number = (count: number) => formatCount(count, locale)
  const wait = median === null ? null : waited(median)
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 lg:grid-cols-4">
      <Stat
        value={number(asked)}
        label={t('asked')}
        note={t('open', { open })}
        href={open > 0 ? pagePath(locale, '/buyers-line') : undefined}
      />
      <Stat value={number(answered)} label={t('answered')} note={t('inTime', { inTime, answered })} />
      <Stat
        value={wait ? seconds(wait.unit, { count: formatCount(wait.count, locale) }) : t('none')}
        label={t('median')}
        note={t('medianNote')}
      />
      <Stat value={number(reached)} label={t('reached')} />
    </div>
  )
}

function Charts({ locale, figures: { byTopic, byKind, byMonth } }: FiguresProps) {
  const t = useTranslations('buyersLine.figures')
  const topics = useTranslations('buyers.topics')
  const kinds = useTranslations('caseWords.buyerKinds')
  const common = useTranslations('figures')
  const rowOf = (key: string, label: string, count: number) => ({ key, label, value: count, text: formatCount(count, locale) }) // prettier-ignore
  const total = (rows: readonly { value: number }[]) => formatCount(rows.reduce((sum, { value }) => sum + value, 0), locale) // prettier-ignore
  const ofTopics = byTopic.map(({ key, count }) => rowOf(key, topics(key), count))
  const ofKinds = byKind.filter(({ count }) => count > 0).map(({ key, count }) => rowOf(key, kinds(key), count))
  return (
    <section aria-labelledby="charts" className="space-y-8">
      <h2 id="charts">{common('charts')}</h2>
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
        <CountChart
          name="topic"
          caption={t('byTopic')}
          label={t('topic')}
          measure={t('questions')}
          rows={ofTopics}
          total={total(ofTopics)}
        />
        <MonthsChart {...{ locale, byMonth }} />
        <CountChart
          name="buyer"
          caption={t('byKind')}
          note={t('kindNote')}
          label={t('kind')}
          measure={t('questions')}
          rows={ofKinds}
          total={total(ofKinds)}
          colour={2}
        />
      </div>
    </section>
  )
}

function MonthsChart({ locale, byMonth }: { locale: Locale; byMonth: QuestionFigures['byMonth'] }) {
  const t = useTranslations('buyersLine.figures')
  const states = useTranslations('buyersLine.statuses')
  const common = useTranslations('figures')
  const rows = byMonth.map(({ month, ...counts }) => {
    const parts = QUESTION_STATUSES.map((status) => counts[status])
    const value = parts.reduce((sum, part) => sum + part, 0)
    return { key: month, label: formatMonth(month, locale), value, text: formatCount(value, locale), parts }
  })
  const names = QUESTION_STATUSES.map((status) => states(status))
  return (
    <CountChart
      name="month"
      {...{ rows }}
      caption={t('byMonth')}
      note={t('monthNote')}
      label={common('month')}
      measure={t('questions')}
      picture={<StackedChart label={t('byMonth')} {...{ names }} stacks={rows} emptyText={common('emptyChart')} />}
      asTable={
        <DataTable
          caption={t('byMonth')}
          captionHidden
          dense
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'month', header: common('month'), rowHeader: true, cell: ({ label }) => label },
            ...names.map((header, index) => ({
              key: header,
              header,
              numeric: true,
              cell: ({ parts }: (typeof rows)[number]) => formatCount(parts[index] ?? 0, locale),
            })),
            { key: 'sum', header: common('total'), numeric: true, cell: ({ text }) => text },
          ]}
        />
      }
    />
  )
}
