import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { ReportForm } from '@/components/feedback/report-form'
import { PageHeader } from '@/components/ui/page-header'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { leftPage } from '@/lib/feedback/left-page'
import { pagePath } from '@/lib/i18n/routes'
import { reportBarrierAction } from './actions'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata() {
  return { title: (await getTranslations('feedback'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [t, locale, query, asked] = await Promise.all([
    getTranslations('feedback'),
    getLocale(),
    searchParams,
    headers(),
  ])
  return (
    <div className="max-w-[44rem]">
      <PageHeader heading={t('title')} lead={t('lead')} />
      <ReportForm
        action={reportBarrierAction}
        requestId={randomUUID()}
        page={leftPage(query.page, asked.get('referer'), config().appUrl)}
        phone={host().authority.phone}
        back={pagePath(locale, '/accessibility')}
      />
    </div>
  )
}
