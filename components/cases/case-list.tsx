import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ListWithPane } from '@/components/ui/list-with-pane'
import { RowShows } from '@/components/ui/row-shows'
import { displayOrgNumber, orgNumberFromDigits } from '@/lib/companies/org-number'
import { askingPath } from '@/lib/cases/chosen-cases'
import { FIGURES_BY_DAY_WORKED, type CaseFilter, type NamedFilter, type Sort } from '@/lib/figures/case-filter'
import type { ListedCase } from '@/lib/figures/listed-case'
import { pagePath } from '@/lib/i18n/routes'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import { ListHead, type ListTools } from '@/components/views/list-head'
import { ListPages, useListPosition } from '@/components/views/list-pages'
import { CaseListFilter, type CaseListChoices } from './case-list-filter'
import { caseColumns } from './case-columns'
import { PREVIEW_HEADING } from './case-preview'
import { ChosenBar, type ChosenBarProps } from './chosen-bar'
import { useChosenWords } from './use-chosen-words'

export type CaseListProps = ListTools & {
  filter: CaseFilter
  /** What the address asked for and nobody can understand. */
  unread: readonly NamedFilter[]
  sort: Sort
  page: number
  perPage: number
  choices: CaseListChoices
  cases: readonly ListedCase[]
  total: number
  companies: number
  /** Minutes of the whole list, when it is a list about time. */
  minutes: { minutes: number; outside: number } | null
  /** A case beside the list: its number, and what is drawn of it. */
  preview: { number: string; pane: ReactNode } | null
  /** Who can be given cases, and how; for the lead. */
  give: (Pick<ChosenBarProps, 'advisors' | 'actions'> & { rows: ReadonlySet<string> }) | null
}

export function CaseList(props: CaseListProps) {
  const {
    locale,
    filter,
    unread,
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
    preview,
    give,
  } = props
  const t = useTranslations('caseList')
  const words = { list: t, cases: useTranslations('caseWords'), figures: useTranslations('figures') }
  const shown = { ...filter, ...(sort !== 'deadline' && { sort }) }
  const chosenWords = useChosenWords()
  const queue = useTranslations('queue')
  const query = new URLSearchParams(shown).toString()
  const toPage = (changed: { sort?: string; page?: string | undefined; visa?: string }) =>
    pagePath(locale, '/cases', {}, { ...shown, ...changed })
  const here = (changed: { visa?: string }) => toPage({ page: page > 1 ? String(page) : undefined, ...changed })
  const place = { page, perPage, shown: cases.length, total }
  const position = useListPosition()(place)
  return (
    <div className="group/list">
      <ListHead
        {...{ locale, query, total, views, mayShare, actions }}
        place="cases"
        heading={t('heading')}
        found={filter.figure === 'helped' ? t('companies', { companies, count: total }) : t('found', { count: total })}
        search={{ label: t('search'), sought: filter.q }}
        filter={<CaseListFilter locale={locale} filter={filter} sort={sort} choices={choices} />}
      >
        {unread.length > 0 && (
          <p role="status" className="border-warn border-l-5 pl-3">
            {t('unread', { names: unread.map((name) => t(name)).join(', ') })}
          </p>
        )}
        {filter.buyer && <p>{t('ofBuyer', { number: displayOrgNumber(orgNumberFromDigits(filter.buyer)) })}</p>}
        {filter.figure === 'hours' && minutes && (
          <p>{t('loggedTime', { time: formatMinutes(minutes.minutes, locale) })}</p>
        )}
        {filter.figure === 'outside' && minutes && (
          <p>{t('outsideTime', { time: formatMinutes(minutes.outside, locale) })}</p>
        )}
        {filter.period && filter.figure && FIGURES_BY_DAY_WORKED.includes(filter.figure) && (
          <p className="text-muted">{t('workedPeriod')}</p>
        )}
      </ListHead>
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
            <ListWithPane
              chosen={preview !== null}
              labelledBy={PREVIEW_HEADING}
              back={{ href: here({}), text: t('toList') }}
              pane={preview?.pane}
              list={
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
                          chosen: give.rows,
                        }
                      : undefined,
                    preview: {
                      shown: preview?.number,
                      path: (number) => here({ visa: number }),
                    },
                    sortPath: (by) => toPage({ sort: by === 'deadline' ? '' : by }),
                  })}
                />
              }
            />
            <RowShows />
            <ListPages {...place} at={(to) => toPage({ page: to })} />
          </>
        )}
      </div>
      {give && (
        <ChosenBar
          advisors={give.advisors}
          actions={give.actions}
          ask={askingPath(here({ visa: preview?.number }))}
          words={chosenWords}
        />
      )}
    </div>
  )
}
