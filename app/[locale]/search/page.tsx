import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { SearchPage } from '@/components/search/search-page'
import { readSearchQuery } from '@/components/search/search-query'
import { pageActor } from '@/lib/auth/page-actor'
import { maySayInAddress, searchAsAsked, soughtText } from '@/lib/cases/search-as-asked'
import { pagePath } from '@/lib/i18n/routes'
import { searchAction } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('search'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const actor = await pageActor(['project-lead', 'advisor', 'auditor', 'company-contact'])
  const [locale, asked] = await Promise.all([getLocale(), searchParams])
  const query = readSearchQuery(asked)
  if (!maySayInAddress(query)) redirect(pagePath(locale, '/search'))
  const sought = soughtText(actor, query)
  const found = await searchAsAsked(actor, query, { sort: query.sort })
  return <SearchPage {...{ locale, query, sought, found }} action={searchAction} />
}
