import { useTranslations } from 'next-intl'
import { SearchBox } from '@/components/form/search-box'
import { ListHeader } from '@/components/ui/list-header'
import { ListFilter, OrderField } from '@/components/views/list-filter'
import { ListFiles } from '@/components/views/list-tools'
import { FOUND_SORTS } from '@/lib/cases/found-order'
import type { SearchPage as Found } from '@/lib/cases/search-cases'
import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { SearchForm } from './search-form'
import { searchAddress, type SearchQuery } from './search-query'
import { SearchResults } from './search-results'

type SearchPageProps = {
  locale: Locale
  query: SearchQuery
  /** What is searched for, also where the address says it sealed. */
  sought: string
  /** Null when nothing is searched for yet. */
  found: Found | null
  action: FormAction<never>
}

/** The search of everything: what it can find, and once it has found something the list of it. */
export function SearchPage({ locale, query, sought, found, action }: SearchPageProps) {
  const t = useTranslations('search')
  const words = { label: t('label'), submit: t('submit') }
  if (!found)
    return (
      <ListHeader heading={t('title')}>
        <SearchForm {...{ action, sought }} words={{ ...words, hint: t('hint') }} />
      </ListHeader>
    )
  const { cases, total, alike, most } = found
  const { sort } = query
  const line = alike
    ? `${t('alike')} ${most ? t('more') : ''}`
    : t(most ? 'most' : 'resultsHeading', { count: most ? total - 1 : total })
  const address = searchAddress(query)
  return (
    <>
      <ListHeader
        heading={t('title')}
        found={cases.length > 0 && line}
        search={<SearchBox {...{ action, sought, words }} longest={LONGEST_SEARCH} shortcut="f" />}
        actions={
          cases.length > 0 && (
            <>
              <ListFilter
                href={pagePath(locale, '/search')}
                label={t('order')}
                hidden={searchAddress({ ...query, sort: 'number' })}
                order={<OrderField keys={FOUND_SORTS} usual="number" order={sort} heading={(key) => t(key)} />}
              />
              <ListFiles
                address="/api/lists/search"
                locale={locale}
                query={new URLSearchParams(address).toString()}
                total={total}
              />
            </>
          )
        }
      />
      <SearchResults {...{ locale, query, found }} />
    </>
  )
}
