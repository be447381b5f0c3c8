import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { ListPages } from '@/components/views/list-pages'
import type { FoundSort } from '@/lib/cases/found-order'
import type { SearchPage } from '@/lib/cases/search-cases'
import { CASES_PER_SEARCH, FOUND_BY } from '@/lib/cases/sought-text'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { FoundTable } from './found-table'
import { searchAddress, type SearchQuery } from './search-query'

type SearchResultsProps = { locale: Locale; query: SearchQuery; found: SearchPage }

/** Grouped by what a case was found by, so that the company of a name stands before those that only mention it. */
export function SearchResults({ locale, query, found }: SearchResultsProps) {
  const t = useTranslations('search')
  const { page, sort } = query
  const { cases, total } = found
  const heading = t('resultsHeading', { count: total })
  if (cases.length === 0) return <EmptyState heading={heading}>{t('emptyText')}</EmptyState>
  const sortPath = (to: FoundSort) => pagePath(locale, '/search', {}, searchAddress({ ...query, sort: to }))
  return (
    <section aria-label={heading} className="space-y-5">
      {FOUND_BY.map((by) => {
        const group = cases.filter((one) => one.by === by)
        return (
          group.length > 0 && (
            <FoundTable
              key={by}
              {...{ locale, by, sort, sortPath }}
              cases={group}
              alone={group.length === cases.length}
            />
          )
        )
      })}
      <ListPages
        {...{ page, total }}
        perPage={CASES_PER_SEARCH}
        shown={cases.length}
        at={(to) => pagePath(locale, '/search', {}, { ...searchAddress(query), page: to })}
      />
    </section>
  )
}
