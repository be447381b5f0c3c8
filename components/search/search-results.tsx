import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import type { SearchPage } from '@/lib/cases/search-cases'
import { FOUND_BY } from '@/lib/cases/sought-text'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { FoundTable } from './found-table'
import type { SearchQuery } from './search-query'

type SearchResultsProps = { locale: Locale; query: SearchQuery; found: SearchPage }

/** Grouped by what a case was found by, so that the company of a name stands before those that only mention it. */
export function SearchResults({ locale, query, found }: SearchResultsProps) {
  const t = useTranslations('search')
  const { page, q, company, sealed } = query
  const { cases, hasMore, alike, most } = found
  const heading = t('resultsHeading', { count: cases.length })
  if (cases.length === 0) return <EmptyState heading={heading}>{t('emptyText')}</EmptyState>
  const all = page === 1 && !hasMore
  const at = (number: number) =>
    pagePath(locale, '/search', {}, { q, company, sealed, page: number > 1 ? String(number) : undefined })
  return (
    <section aria-labelledby="results" className="space-y-5">
      <h2 id="results" className="text-muted text-base font-normal">
        {alike ? t('alike') : all ? heading : t('position', { page })}
        {most && ` ${t('most')}`}
      </h2>
      {FOUND_BY.map((by) => {
        const group = cases.filter((one) => one.by === by)
        return group.length > 0 && <FoundTable key={by} locale={locale} by={by} cases={group} />
      })}
      {!all && (
        <Pagination
          label={t('pages')}
          position={t('position', { page })}
          previous={page > 1 ? { href: at(page - 1), text: t('previous') } : undefined}
          next={hasMore ? { href: at(page + 1), text: t('next') } : undefined}
        />
      )}
    </section>
  )
}
