import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ListHeader } from '@/components/ui/list-header'
import { Pagination } from '@/components/ui/pagination'
import { FIGURES_BY_DAY_WORKED, type CaseFilter, type Sort } from '@/lib/figures/case-filter'
import type { ListedCase } from '@/lib/figures/listed-case'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import { ListFiles, ListSearch } from '@/components/views/list-tools'
import { ViewsMenu, type ListActions } from '@/components/views/views-menu'
import type { SavedView } from '@/lib/views/list-views'
import { CaseListFilter, type CaseListChoices } from './case-list-filter'
import { caseColumns } from './case-columns'
import { ChosenBar, type ChosenBarProps } from './chosen-bar'
import { useChosenWords } from './use-chosen-words'

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
  views: readonly SavedView[]
  /** With everyone who has the list. */
  mayShare: boolean
  actions: ListActions
  /** Who can be given cases, and how; for the lead. */
  give: Pick<ChosenBarProps, 'advisors' | 'actions'> | null
}

export function CaseList(props: CaseListProps) {
  const {
    locale,
    filter,
    sort,
    page,
    perPage,
    choices,
    cases,
    total,
    companies,
    minutes,
    views,
    mayShare,
    actions,
    give,
  } = props
  const t = useTranslations('caseList')
  const words = { list: t, cases: useTranslations('caseWords'), figures: useTranslations('figures') }
  const shown = { ...filter, ...(sort !== 'deadline' && { sort }) }
  const chosenWords = useChosenWords()
  const queue = useTranslations('queue')
  const query = new URLSearchParams(shown).toString()
  const to = (changed: { sort?: string; page?: string }) => pagePath(locale, '/cases', {}, { ...shown, ...changed })
  const count = (value: number) => formatCount(value, locale)
  const position = t('position', {
    from: count((page - 1) * perPage + 1),
    to: count((page - 1) * perPage + cases.length),
    total: count(total),
  })
  return (
    <div className="group/list">
      <ListHeader
        heading={t('heading')}
        found={filter.figure === 'helped' ? t('companies', { companies, count: total }) : t('found', { count: total })}
        search={
          <ListSearch action={actions.search} place="cases" query={query} sought={filter.q} label={t('search')} />
        }
        filter={<CaseListFilter locale={locale} filter={filter} sort={sort} choices={choices} />}
        actions={
          <>
            <ViewsMenu {...{ locale, query, views, mayShare, actions }} place="cases" />
            <ListFiles locale={locale} address="/api/lists/cases" query={query} total={total} />
          </>
        }
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
          <EmptyState
            heading={t('emptyHeading')}
            level={3}
            action={query ? <TextLink href={pagePath(locale, '/cases')}>{t('clear')}</TextLink> : undefined}
          >
            {t('emptyText')}
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption={t('caption', { position })}
              captionHidden
              dense
              rows={cases}
              rowKey={(row) => row.number}
              columns={caseColumns({
                locale,
                words,
                sort,
                figure: filter.figure,
                places: choices.municipalities,
                choose: give
                  ? {
                      heading: queue('choose'),
                      label: ({ number, statedName }) => queue('chooseCase', { number, company: statedName }),
                    }
                  : undefined,
                sortPath: (by) => to({ sort: by === 'deadline' ? '' : by }),
              })}
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
      {give && <ChosenBar {...give} words={chosenWords} />}
    </div>
  )
}
