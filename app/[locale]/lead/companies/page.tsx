import { getLocale, getTranslations } from 'next-intl/server'
import { CompanyStatisticsPage } from '@/components/figures/company-statistics-page'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { host } from '@/lib/config/host'
import { listCompanyStatistics } from '@/lib/figures/list-company-statistics'
import { setStatisticsAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('figures.companies'))('title') }
}

export default async function Page() {
  const lead = await pageActor(['project-lead'])
  const [locale, said] = await Promise.all([getLocale(), listCompanyStatistics(lead)])
  const places = host().municipalities.map(({ code, name }) => ({ code, name }))
  return <CompanyStatisticsPage {...{ locale, said, places }} today={today()} action={setStatisticsAction} />
}
