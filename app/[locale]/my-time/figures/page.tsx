import { getLocale, getTranslations } from 'next-intl/server'
import { OwnFiguresPage } from '@/components/figures/own-figures-page'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { findOwnOverview } from '@/lib/figures/find-overview'
import { nearPeriods, readNearPeriod } from '@/lib/figures/near-periods'
import type { Query } from '@/lib/lists/query'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('ownTime'))('figures') }
}

export default async function Page({ searchParams }: Props) {
  const advisor = await pageActor(['advisor'])
  const [locale, query] = await Promise.all([getLocale(), searchParams])
  const period = readNearPeriod(query)
  const scope = { period, advisor: advisor.personId }
  const overview = await findOwnOverview(advisor, { period })
  return <OwnFiguresPage {...{ locale, overview, scope }} periods={nearPeriods(today(), period)} />
}
