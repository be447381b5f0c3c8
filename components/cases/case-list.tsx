import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { ListHeader } from '@/components/ui/list-header'
import { Pagination } from '@/components/ui/pagination'
import { FIGURES_BY_DAY_WORKED, type CaseFilter, type Sort } from '@/lib/figures/case-filter'
import type { ListedCase } from '@/lib/figures/listed-case'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { formatMinutes } from '@/lib/calendar/minutes'
import { CaseListFilter, type CaseListChoices } from './case-list-filter'
import { CaseListTable } from './case-list-table'

export type CaseListProps = {
  locale: Locale
  filter: CaseFilter
  sort: Sort
  page: number
  perPage: number
  choices: CaseListChoices
  cases: readonly ListedCase[]
  total: number
  companies: number
  /** Minutes of the whole list, when it is a list about time. */
  minutes: { minutes: number; outside: number } | null
}

export function CaseList(props: CaseListProps) {
  const { locale, filter, sort, page, perPage, choices, cases, total, companies, minutes } = props
  const t = useTranslations('caseList')
  const to = (query: { sort?: string; page?: string }) =>
    pagePath(locale, '/cases', {}, { ...filter, ...(sort !== 'deadline' && { sort }), ...query })
  const count = (value: number) => formatCount(value, locale)
  const position = t('position', {
    from: count((page - 1) * perPage + 1),
    to: count((page - 1) * perPage + cases.length),
    total: count(total),
  })
  return (
    <>
      <ListHeader
        heading={t('heading')}
        found={filter.figure === 'helped' ? t('companies', { companies, count: total }) : t('found', { count: total })}
        actions={<CaseListFilter locale={locale} filter={filter} sort={sort} choices={choices} />}
      >
        {filter.figure === 'hours' && minutes && (
          <p>{t('loggedTime', { time: formatMinutes(minutes.minutes, locale) })}</p>
        )}
        {filter.figure === 'outside' && minutes && (
          <p>{t('outsideTime', { time: formatMinutes(minutes.outside, locale) })}</p>
        )}
        {filter.period && filter.figure && FIGURES_BY_DAY_WORKED.includes(filter.figure) && (
          <p className="text-muted">{t('workedPeriod')}</p>
        )}
      </ListHeader>
      <div className="space-y-5">
        {cases.length === 0 ? (
          <EmptyState heading={t('emptyHeading')} level={3}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <>
            <CaseListTable
              locale={locale}
              cases={cases}
              sort={sort}
              figure={filter.figure}
              caption={t('caption', { position })}
              places={choices.municipalities}
              sortPath={(by) => to({ sort: by === 'deadline' ? '' : by })}
            />
            <Pagination
              label={t('pages')}
              position={position}
              previous={page > 1 ? { href: to({ page: String(page - 1) }), text: t('previous') } : undefined}
              next={page * perPage < total ? { href: to({ page: String(page + 1) }), text: t('next') } : undefined}
            />
          </>
        )}
      </div>
    </>
  )
}
