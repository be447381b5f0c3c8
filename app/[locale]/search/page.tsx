import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { SearchForm } from '@/components/search/search-form'
import { readSearchQuery, type SearchQuery } from '@/components/search/search-query'
import { SearchResults } from '@/components/search/search-results'
import { ListHeader } from '@/components/ui/list-header'
import type { CaseActor } from '@/lib/actors/actor'
import { pageActor } from '@/lib/auth/page-actor'
import { openSought } from '@/lib/cases/sealed-search'
import { NOTHING_FOUND, searchCases, type SearchPage } from '@/lib/cases/search-cases'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { reachesSomebody } from '@/lib/cases/sought-words'
import { pagePath } from '@/lib/i18n/routes'
import { searchAction } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('search'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const actor = await pageActor(['project-lead', 'advisor', 'auditor', 'company-contact'])
  const [locale, t, asked] = await Promise.all([getLocale(), getTranslations('search'), searchParams])
  const query = readSearchQuery(asked)
  if (!mayStandInAddress(query.q) || reachesSomebody(query.q)) redirect(pagePath(locale, '/search'))
  const sought = query.q || (query.sealed && openSought(actor.personId, query.sealed)) || ''
  const found = await find(actor, query, sought)
  return (
    <>
      <ListHeader heading={t('title')}>
        <SearchForm
          action={searchAction}
          sought={sought}
          words={{ label: t('label'), hint: found ? undefined : t('hint'), submit: t('submit') }}
        />
      </ListHeader>
      {found && <SearchResults locale={locale} query={query} found={found} />}
    </>
  )
}

async function find(actor: CaseActor, { company, page }: SearchQuery, sought: string): Promise<SearchPage | null> {
  if (sought) return searchCases(actor, sought, page)
  if (company === 'none') return NOTHING_FOUND
  return company ? searchCases(actor, { companyId: company }, page) : null
}
