import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PREVIEW_HEADING } from '@/components/cases/case-preview'
import { EmptyState } from '@/components/ui/empty-state'
import { ListWithPane } from '@/components/ui/list-with-pane'
import { RowShows } from '@/components/ui/row-shows'
import { ListPages } from '@/components/views/list-pages'
import type { FoundSort } from '@/lib/cases/found-order'
import type { SearchPage } from '@/lib/cases/search-cases'
import { CASES_PER_SEARCH, FOUND_BY } from '@/lib/cases/sought-text'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { FoundTable } from './found-table'
import { searchAddress, type SearchQuery } from './search-query'

type SearchResultsProps = {
  locale: Locale
  query: SearchQuery
  found: SearchPage
  preview: { number: string; pane: ReactNode } | null
  /** Whether a press on a row shows its case beside the list. */
  shows: boolean
}

/** Grouped by what a case was found by, so that the company of a name stands before those that only mention it. */
export function SearchResults({ locale, query, found, preview, shows }: SearchResultsProps) {
  const t = useTranslations('search')
  const { page, sort } = query
  const { cases, total } = found
  const heading = t('resultsHeading', { count: total })
  if (cases.length === 0) return <EmptyState heading={heading}>{t('emptyText')}</EmptyState>
  const sortPath = (to: FoundSort) => pagePath(locale, '/search', {}, searchAddress({ ...query, sort: to }))
  const here = (visa?: string) =>
    pagePath(locale, '/search', {}, { ...searchAddress(query), page: page > 1 ? String(page) : undefined, visa })
  return (
    <div className="space-y-5">
      <ListWithPane
        chosen={preview !== null}
        labelledBy={PREVIEW_HEADING}
        back={{ href: here(), text: t('toList') }}
        pane={preview?.pane}
        list={
          <div className="space-y-5">
            {FOUND_BY.map((by) => {
              const group = cases.filter((one) => one.by === by)
              return (
                group.length > 0 && (
                  <FoundTable
                    key={by}
                    {...{ locale, by, sort, sortPath }}
                    cases={group}
                    alone={group.length === cases.length}
                    preview={shows ? { shown: preview?.number, path: here } : null}
                  />
                )
              )
            })}
          </div>
        }
      />
      {shows && <RowShows />}
      <ListPages
        {...{ page, total }}
        perPage={CASES_PER_SEARCH}
        shown={cases.length}
        at={(to) => pagePath(locale, '/search', {}, { ...searchAddress(query), page: to })}
      />
    </div>
  )
}
