import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DraftReportPage } from '@/components/steering/draft-report-page'
import { FrozenReportPage, WithheldReport } from '@/components/steering/frozen-report-page'
import { pageActor } from '@/lib/auth/page-actor'
import { findDraftReport } from '@/lib/steering/find-draft-report'
import { findReport } from '@/lib/steering/find-report'
import { readReportNo } from '@/lib/steering/report-no'
import { writeReportAction } from './actions'

type Props = { params: Promise<{ no: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('steering'))('title') }
}

export default async function Page({ params }: Props) {
  const reader = await pageActor(['project-lead', 'steering-member'])
  const [locale, asked] = await Promise.all([getLocale(), params])
  const no = readReportNo(asked.no)
  if (no === null) notFound()
  const report = await findReport(reader, no)
  if (report === 'withheld') return <WithheldReport locale={locale} />
  if (report) return <FrozenReportPage locale={locale} report={report} />
  const draft = reader.role === 'project-lead' ? await findDraftReport(reader, no) : null
  if (!draft) notFound()
  return <DraftReportPage locale={locale} draft={draft} write={writeReportAction} />
}
