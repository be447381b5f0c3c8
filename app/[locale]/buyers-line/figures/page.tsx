import { getLocale, getTranslations } from 'next-intl/server'
import { LineFiguresPage } from '@/components/buyers/line-figures-page'
import { pageActor } from '@/lib/auth/page-actor'
import { findQuestionFigures } from '@/lib/buyers/find-question-figures'
import { today } from '@/lib/calendar/days'
import { periodBefore } from '@/lib/figures/other-periods'
import { daysOfPeriod, monthOf, quarterOf } from '@/lib/figures/period'
import type { Query } from '@/lib/lists/query'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('buyersLine.figures'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const staff = await pageActor(['buyer-advisor'])
  const [locale, query] = await Promise.all([getLocale(), searchParams])
  const asked = typeof query.period === 'string' && daysOfPeriod(query.period) ? query.period : undefined
  const near = nearPeriods()
  const periods = asked && !near.includes(asked) ? [asked, ...near] : near
  return <LineFiguresPage {...{ locale, periods, period: asked }} figures={await findQuestionFigures(staff, asked)} />
}

/** This month and the last, this quarter and the last. */
function nearPeriods(): string[] {
  return [monthOf(today()), quarterOf(today())].flatMap((now) => [now, periodBefore(now) ?? now])
}
