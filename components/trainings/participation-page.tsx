import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Details } from '@/components/ui/details'
import { FilterChips } from '@/components/ui/filter-chips'
import { ListHeader } from '@/components/ui/list-header'
import { Stat } from '@/components/ui/stat'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import { drawnOf, useShownWords } from '@/components/figures/shown-words'
import { formatCount, formatDay, formatMonth, formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { Participation, ShownTraining, Span } from '@/lib/figures/count-participation'
import { inLanguage } from '@/lib/trainings/in-language'

type ParticipationPageProps = {
  participation: Participation
  span: Span
  locale: Locale
  /** Answers fewer than these are not shown. */
  fewest: number
}

export function ParticipationPage({ participation, span, locale, fewest }: ParticipationPageProps) {
  const t = useTranslations('trainingStaff.participation')
  const g = useTranslations('trainings.signUp.genders')
  const { trainings, months, genders, years } = participation
  const { count } = useShownWords(locale)
  const sum = (of: (one: ShownTraining) => number) => trainings.reduce((total, one) => total + of(one), 0)
  // Whose figures are guarded is not told how many signed up, and the sum is that of what is shown.
  const listed = trainings.every((one) => one.signedUp !== null)
  const signedUp = sum((one) => one.signedUp ?? 0)
  const attended = sum((one) => drawnOf(one.attended))
  const stats = [
    { label: t('held'), value: trainings.length },
    { label: t('seats'), value: sum(({ seats }) => seats) },
    ...(listed ? [{ label: t('signedUp'), value: signedUp }] : []),
    { label: t('attended'), value: attended },
  ]
  const days = span && 'days' in span ? span.days : null
  const year = span && 'year' in span ? span.year : null
  const path = (value?: number) => pagePath(locale, '/lead/trainings', {}, { year: value?.toString() })
  return (
    <>
      <ListHeader
        heading={t('title')}
        chips={
          <FilterChips
            label={t('year')}
            chips={[
              ...(days
                ? [
                    {
                      href: pagePath(locale, '/lead/trainings', {}, days),
                      text: t('days', { from: formatDay(days.from, locale), until: formatDay(days.until, locale) }),
                      current: true,
                    },
                  ]
                : []),
              { href: path(), text: t('all'), current: span === null },
              ...years.map((one) => ({ href: path(one), text: String(one), current: one === year })),
            ]}
          />
        }
      />
      <div className="mt-4 space-y-8">
        <div className="grid grid-cols-2 gap-6 sm:grid-cols-5">
          {stats.map(({ label, value }) => (
            <Stat key={label} label={label} value={formatCount(value, locale)} href="#list" />
          ))}
          {listed && (
            <Stat
              label={t('share')}
              value={signedUp > 0 ? formatPercent(attended / signedUp, locale) : '–'}
              href="#list"
            />
          )}
        </div>
        <Details summary={t('how')}>
          <p className="max-w-[66ch]">
            {t('lead')} {t(listed ? 'howText' : 'howShown', { fewest })}
          </p>
        </Details>
        <div id="list" className="scroll-mt-6">
          <HeldTable {...{ trainings, locale, fewest, listed }} />
        </div>
        {months.length > 0 && (
          <DataTable
            caption={t('monthsHeading')}
            dense
            rows={months}
            rowKey={({ month }) => month}
            columns={[
              {
                key: 'month',
                header: t('month'),
                rowHeader: true,
                cell: ({ month }) => formatMonth(month, locale),
              },
              { key: 'trainings', header: t('trainings'), numeric: true, cell: (row) => row.trainings },
              { key: 'attended', header: t('attended'), numeric: true, cell: (row) => row.attended },
            ]}
          />
        )}
        {genders && (
          <section aria-labelledby="gender" className="max-w-[44rem] space-y-4">
            <h2 id="gender">{t('genderHeading')}</h2>
            <p className="text-muted">{t('genderText')}</p>
            <SummaryList
              rows={genders.map(({ gender, shown }) => ({ key: gender, term: g(gender), value: count(shown) }))}
            />
          </section>
        )}
      </div>
    </>
  )
}

type HeldTableProps = { trainings: readonly ShownTraining[]; locale: Locale; fewest: number; listed: boolean }

function HeldTable({ trainings, locale, fewest, listed }: HeldTableProps) {
  const { count } = useShownWords(locale)
  const t = useTranslations('trainingStaff.participation')
  const c = useTranslations('trainingStaff.columns')
  return (
    <DataTable
      caption={t('listHeading')}
      dense
      rows={trainings}
      rowKey={({ slug }) => slug}
      empty={t('none')}
      columns={[
        {
          key: 'title',
          header: c('title'),
          rowHeader: true,
          cell: ({ slug, titleSv, titleEn }) => {
            const title = inLanguage(locale, titleSv, titleEn)
            return (
              <TextLink href={pagePath(locale, '/trainings/[slug]', { slug })} lang={title.lang}>
                {title.text}
              </TextLink>
            )
          },
        },
        { key: 'day', header: c('day'), cell: ({ startsAt }) => dayOf(startsAt) },
        { key: 'seats', header: t('seats'), numeric: true, cell: ({ seats }) => seats },
        ...(listed
          ? [{ key: 'signedUp', header: t('signedUp'), numeric: true, cell: (row: ShownTraining) => row.signedUp }]
          : []),
        { key: 'attended', header: t('attended'), numeric: true, cell: ({ attended }) => count(attended) },
        {
          key: 'useful',
          header: t('useful'),
          numeric: true,
          cell: ({ useful, answers }) =>
            useful !== null && answers >= fewest ? formatCount(Math.round(useful * 10) / 10, locale) : '–',
        },
      ]}
    />
  )
}
