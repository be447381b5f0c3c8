import { getLocale, getTranslations } from 'next-intl/server'
import { ComparePage } from '@/components/steering/compare-page'
import { pageActor } from '@/lib/auth/page-actor'
import type { Query } from '@/lib/lists/query'
import { findReport } from '@/lib/steering/find-report'
import { listReports } from '@/lib/steering/list-reports'
import { readReportNo } from '@/lib/steering/report-no'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('steering'))('compareTitle') }
}

export default async function Page({ searchParams }: Props) {
  const reader = await pageActor(['project-lead', 'steering-member'])
  const [locale, query, reports] = await Promise.all([getLocale(), searchParams, listReports(reader)])
  const find = async (text: unknown) => {
    const no = readReportNo(text)
    const found = no === null ? null : await findReport(reader, no)
    return found === 'withheld' ? null : found
  }
  const [one, other] = await Promise.all([find(query.one), find(query.other)])
  const pair = one && other ? { one: one.content, other: other.content } : null
  return <ComparePage locale={locale} frozen={reports.filter(({ frozenAt }) => frozenAt !== null)} pair={pair} />
}
