import { getTranslations } from 'next-intl/server'
import { MonthsPage } from '@/components/time/months-page'
import { pageActor } from '@/lib/auth/page-actor'
import { listAdvisorMonths } from '@/lib/time/list-advisor-months'
import { listMonths } from '@/lib/time/list-months'
import { listOddities } from '@/lib/time/list-oddities'
import { closeMonthAction } from './actions'

type Props = { searchParams: Promise<{ month?: unknown }> }

export async function generateMetadata() {
  return { title: (await getTranslations('months'))('heading') }
}

/** `?month=2026-10`; the newest that is over where nothing is asked for, and where no such month is, which it then says. */
export default async function Page({ searchParams }: Props) {
  const lead = await pageActor(['project-lead'])
  const [{ month: asked }, months] = await Promise.all([searchParams, listMonths(lead)])
  const shown = months.find(({ month }) => month === asked) ?? months[0] ?? null
  const [oddities, advisors] = shown
    ? await Promise.all([listOddities(lead, shown.month), listAdvisorMonths(lead, shown.month)])
    : [[], []]
  const missing = typeof asked === 'string' && asked !== '' && asked !== shown?.month ? asked : null
  return <MonthsPage {...{ months, shown, missing, oddities, advisors }} closeAction={closeMonthAction} />
}
