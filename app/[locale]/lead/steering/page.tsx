import { getLocale, getTranslations } from 'next-intl/server'
import { ReportsPage } from '@/components/steering/reports-page'
import { pageActor } from '@/lib/auth/page-actor'
import { listRounds } from '@/lib/rounds/list-rounds'
import { listReports } from '@/lib/steering/list-reports'
import { beginReportAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('steering'))('title') }
}

export default async function Page() {
  const reader = await pageActor(['project-lead', 'steering-member'])
  const [locale, reports, rounds] = await Promise.all([getLocale(), listReports(reader), listRounds(reader)])
  const begin = reader.role === 'project-lead' ? beginReportAction : null
  return <ReportsPage {...{ locale, reports, rounds, begin }} />
}
