import { getLocale, getTranslations } from 'next-intl/server'
import { LineFiguresPage } from '@/components/buyers/line-figures-page'
import { pageActor } from '@/lib/auth/page-actor'
import { findQuestionFigures } from '@/lib/buyers/find-question-figures'
import { today } from '@/lib/calendar/days'
import { nearPeriods, readNearPeriod } from '@/lib/figures/near-periods'
import { daysOfPeriod } from '@/lib/figures/period'
import type { Query } from '@/lib/lists/query'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('buyersLine.figures'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const staff = await pageActor(['buyer-advisor'])
  const [locale, query] = await Promise.all([getLocale(), searchParams])
  const period = readNearPeriod(query)
  const figures = await findQuestionFigures(staff, period ? daysOfPeriod(period) : null)
  return <LineFiguresPage {...{ locale, figures, period }} periods={nearPeriods(today(), period)} />
}
