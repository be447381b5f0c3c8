import { getLocale, getTranslations } from 'next-intl/server'
import { JobsPage } from '@/components/jobs/jobs-page'
import { readJobsQuery, type AskedQuery } from '@/components/jobs/jobs-query'
import { pageActor } from '@/lib/auth/page-actor'
import { listSchedules } from '@/lib/jobs/list-schedules'
import { countMails } from '@/lib/mail/count-mails'
import { listMails } from '@/lib/mail/list-mails'
import { confirmMailAction, retryMailAction, retryScheduleAction } from './actions'

type Props = { searchParams: Promise<AskedQuery> }

export async function generateMetadata() {
  return { title: (await getTranslations('jobs'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [lead, locale, asked] = await Promise.all([pageActor(['project-lead']), getLocale(), searchParams])
  const [counts, schedules] = await Promise.all([countMails(lead), listSchedules(lead)])
  const query = readJobsQuery(asked, counts)
  const list = await listMails(lead, { ...query, locale })
  const actions = { retry: retryMailAction, confirm: confirmMailAction, retrySchedule: retryScheduleAction }
  return <JobsPage {...{ locale, query, counts, schedules, actions }} {...list} />
}
