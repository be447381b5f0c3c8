import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { ListHeader } from '@/components/ui/list-header'
import { TextLink } from '@/components/ui/text-link'
import { isMonth } from '@/lib/calendar/months'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatDay, formatInstant, formatMonth } from '@/lib/i18n/formats'
import { casePath, pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import type { AdvisorMonth } from '@/lib/time/list-advisor-months'
import type { TimeMonth } from '@/lib/time/list-months'
import { ODDITIES, type Oddity, type OddityRow } from '@/lib/time/oddities'
import { AdvisorMonths } from './advisor-months'
import { CloseMonthForm } from './close-month-form'

type MonthsPageProps = {
  months: readonly TimeMonth[]
  shown: TimeMonth | null
  /** What was asked for and is no month that is over, as it was written. */
  missing: string | null
  oddities: readonly OddityRow[]
  advisors: readonly AdvisorMonth[]
  closeAction: FormAction<never>
}

/** The months that are over; of the chosen one what to look through, and then the act. */
export function MonthsPage({ months, shown, missing, oddities, advisors, closeAction }: MonthsPageProps) {
  const t = useTranslations('months')
  const locale = useLocale()
  if (!shown) return <EmptyState heading={t('noneHeading')}>{t('none')}</EmptyState>
  const name = formatMonth(shown.month, locale)
  const found = ODDITIES.map((oddity) => ({ oddity, rows: oddities.filter((row) => row.oddity === oddity) }))
  return (
    <>
      <ListHeader
        heading={t('heading')}
        chips={
          <FilterChips
            label={t('months')}
            chips={months.map(({ month, closedAt }) => ({
              href: pagePath(locale, '/lead/months', {}, { month }),
              text: t(closedAt ? 'chipClosed' : 'chipOpen', { month: formatMonth(month, locale) }),
              current: month === shown.month,
            }))}
          />
        }
      />
      <div className="space-y-8">
        {missing !== null && (
          <p role="status" className="border-warn border-l-5 pl-3">
            {isMonth(missing) && missing > shown.month
              ? t('notOver', { asked: formatMonth(missing, locale), shown: name })
              : t('noSuchMonth', { shown: name })}
          </p>
        )}
        <Card heading={t('checkHeading', { month: name })} labelledBy="check" as="section">
          <p className="text-muted mb-3 max-w-[66ch] text-sm">{t('checkLead')}</p>
          <ul className="divide-hairline border-hairline max-w-[44rem] divide-y border-y">
            {found.map(({ oddity, rows }) => (
              <li key={oddity} className="flex flex-wrap justify-between gap-x-6 py-2 tabular-nums">
                {rows.length > 0 ? (
                  <TextLink href={`#${oddity}`}>{t(`oddities.${oddity}`)}</TextLink>
                ) : (
                  <span>{t(`oddities.${oddity}`)}</span>
                )}
                <span className={rows.length > 0 ? 'font-strong' : 'text-muted'}>
                  {t('count', { count: rows.length })}
                </span>
              </li>
            ))}
          </ul>
          {shown.closedAt ? (
            <p className="mt-4">
              {t('closedBy', { who: shown.closedBy ?? '', when: formatInstant(shown.closedAt, locale) })}
            </p>
          ) : (
            <div className="mt-4 space-y-3">
              <p className="max-w-[66ch]">{t('closeMeans')}</p>
              <StillOpen {...{ months, shown, advisors }} />
              <CloseMonthForm
                {...{ action: closeAction, month: shown.month }}
                seen={t('seen', { month: name })}
                submit={t('close', { month: name })}
              />
            </div>
          )}
        </Card>
        <AdvisorMonths month={shown.month} rows={advisors} />
        {found
          .filter(({ rows }) => rows.length > 0)
          .map(({ oddity, rows }) => (
            <OddityTable key={oddity} oddity={oddity} rows={rows} />
          ))}
      </div>
    </>
  )
}

/** Whose time nobody has approved, and which months before it are open. */
function StillOpen({ months, shown, advisors }: Pick<MonthsPageProps, 'months' | 'advisors'> & { shown: TimeMonth }) {
  const t = useTranslations('months')
  const locale = useLocale()
  const waiting = advisors.filter(({ state, counted, outside }) => state !== 'approved' && counted + outside > 0)
  const before = months.filter(({ month, closedAt }) => month < shown.month && !closedAt)
  const first = before.at(-1)
  return (
    <>
      {waiting.length > 0 && (
        <p className="text-warn font-strong max-w-[66ch]">
          {t('notApproved', { names: waiting.map(({ name: one }) => one).join(', ') })}
        </p>
      )}
      {first && (
        <p className="max-w-[66ch]">
          {t('openBefore', { count: before.length })}{' '}
          <TextLink href={pagePath(locale, '/lead/months', {}, { month: first.month })}>
            {t('openFirst', { month: formatMonth(first.month, locale) })}
          </TextLink>
        </p>
      )}
    </>
  )
}

function OddityTable({ oddity, rows }: { oddity: Oddity; rows: readonly OddityRow[] }) {
  const t = useTranslations('months')
  const locale = useLocale()
  const columns: Column<OddityRow>[] = [
    {
      key: 'case',
      header: t(rows.some(({ number }) => number) ? 'case' : 'advisor'),
      rowHeader: true,
      phone: 'title',
      cell: ({ number, company, advisor }) =>
        number ? (
          <>
            <TextLink href={casePath(locale, number)}>{number}</TextLink> {company}
          </>
        ) : (
          advisor
        ),
    },
    { key: 'advisor', header: t('advisor'), phone: 'middle', cell: ({ advisor }) => advisor },
    { key: 'day', header: t('day'), phone: 'end', cell: ({ day }) => day && formatDay(day, locale, 'short') },
    {
      key: 'minutes',
      header: t('minutes'),
      numeric: true,
      phone: 'side',
      cell: ({ minutes }) => minutes !== null && formatMinutes(minutes, locale),
    },
  ]
  return (
    <section aria-labelledby={oddity} className="space-y-2">
      <h2 id={oddity} className="scroll-mt-32 text-lg">
        {t(`oddities.${oddity}`)}
      </h2>
      <p className="text-muted max-w-[66ch] text-sm">{t(`about.${oddity}`)}</p>
      <DataTable
        dense
        caption={t(`oddities.${oddity}`)}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={columns.filter(({ key }) => SAYS[oddity].includes(key))}
      />
    </section>
  )
}

/** What there is to say of each: a day is an advisor's, and of a case without time there are no minutes. */
const SAYS: Record<Oddity, readonly string[]> = {
  'cases-without-time': ['case', 'advisor'],
  'time-without-contact': ['case', 'advisor', 'minutes'],
  'long-days': ['case', 'day', 'minutes'],
  'overlapping-meetings': ['case', 'advisor', 'day', 'minutes'],
  'holds-left': ['case', 'advisor', 'day', 'minutes'],
}
