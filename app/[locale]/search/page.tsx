import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { SearchForm } from '@/components/search/search-form'
import { SearchResults } from '@/components/search/search-results'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { searchCases, type SearchPage } from '@/lib/cases/search-cases'
import { readSearchQuery, type SearchQuery } from '@/components/search/search-query'
import type { CaseActor } from '@/lib/actors/actor'
import { mayStandInAddress } from '@/lib/cases/sought-text'
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
  if (!mayStandInAddress(query.q)) redirect(pagePath(locale, '/search'))
  const found = await find(actor, query)
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      <div className="space-y-10">
        <SearchForm
          action={searchAction}
          sought={query.q}
          words={{ label: t('label'), hint: t('hint'), submit: t('submit') }}
        />
        {found && <SearchResults locale={locale} query={query} found={found} />}
      </div>
    </>
  )
}

async function find(actor: CaseActor, { q, company, page }: SearchQuery): Promise<SearchPage | null> {
  if (q) return searchCases(actor, q, page)
  if (company === 'none') return { cases: [], hasMore: false }
  return company ? searchCases(actor, { companyId: company }, page) : null
}
