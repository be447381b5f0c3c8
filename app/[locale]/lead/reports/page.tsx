import { getTranslations } from 'next-intl/server'
import { ReportList } from '@/components/feedback/report-list'
import { ListHeader } from '@/components/ui/list-header'
import { pageActor } from '@/lib/auth/page-actor'
import { listReports } from '@/lib/feedback/list-reports'
import { moveReportAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('feedback.leadList'))('title') }
}

export default async function Page() {
  const lead = await pageActor(['project-lead'])
  const [t, reports] = await Promise.all([getTranslations('feedback.leadList'), listReports(lead)])
  return (
    <>
      <ListHeader heading={t('title')} />
      <div className="space-y-4">
        <ReportList reports={reports} move={moveReportAction} />
        <p className="text-muted measure text-sm">{t('text')}</p>
      </div>
    </>
  )
}
