import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SearchBox } from '@/components/form/search-box'
import { ListHeader } from '@/components/ui/list-header'
import { ListFilter, OrderField } from '@/components/views/list-filter'
import type { ListTools } from '@/components/views/list-head'
import { ListFiles } from '@/components/views/list-tools'
import { ViewsMenu } from '@/components/views/views-menu'
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
  /** Saved views, for the staff. */
  keep: Pick<ListTools, 'views' | 'mayShare' | 'actions'> | null
  /** A case beside the list: its number, and what is drawn of it. */
  preview: { number: string; pane: ReactNode } | null
}

/** The search of everything: what it can find, and once it has found something the list of it. */
export function SearchPage({ locale, query, sought, found, action, keep, preview }: SearchPageProps) {
  const t = useTranslations('search')
  const words = { label: t('label'), submit: t('submit') }
  const shown = new URLSearchParams(searchAddress(query)).toString()
  const views = keep && (
    <ViewsMenu
      {...{ locale, ...keep }}
      place="search"
      query={shown}
      unkept={shown === '' ? t('nothingToKeep') : query.sealed !== '' && t('sealed')}
    />
  )
  if (!found)
    return (
      <ListHeader heading={t('title')} actions={views}>
        <SearchForm {...{ action, sought }} words={{ ...words, hint: t('hint') }} />
      </ListHeader>
    )
  const { cases, total, alike, most } = found
  const { sort } = query
  const line = alike
    ? `${t('alike')} ${most ? t('more') : ''}`
    : t(most ? 'most' : 'resultsHeading', { count: most ? total - 1 : total })
  return (
    <>
      <ListHeader
        heading={t('title')}
        found={cases.length > 0 && line}
        search={<SearchBox {...{ action, sought, words }} longest={LONGEST_SEARCH} shortcut="f" />}
        filter={
          cases.length > 0 && (
            <ListFilter
              href={pagePath(locale, '/search')}
              label={t('order')}
              hidden={searchAddress({ ...query, sort: 'number' })}
              order={<OrderField keys={FOUND_SORTS} usual="number" order={sort} heading={(key) => t(key)} />}
            />
          )
        }
        actions={
          <>
            {views}
            {cases.length > 0 && <ListFiles address="/api/lists/search" query={shown} {...{ locale, total }} />}
          </>
        }
      />
      <SearchResults {...{ locale, query, found, preview }} shows={keep !== null} />
    </>
  )
}
