import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { JobsPage } from '@/components/jobs/jobs-page'
import { jobsQuery, readJobsQuery } from '@/components/jobs/jobs-query'
import { pageActor } from '@/lib/auth/page-actor'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { pagePath } from '@/lib/i18n/routes'
import { findSystemState } from '@/lib/health/find-system-state'
import { listSchedules } from '@/lib/jobs/list-schedules'
import type { Query } from '@/lib/lists/query'
import { countMails } from '@/lib/mail/count-mails'
import { listMails, MAILS_PER_PAGE } from '@/lib/mail/list-mails'
import { mayAskCheckpoint } from '@/lib/proofs/ask-checkpoint'
import { findCheckpoint } from '@/lib/proofs/find-checkpoint'
import { listDeliveries } from '@/lib/proofs/list-deliveries'
import { listViews } from '@/lib/views/list-views'
import { removeViewAction, saveViewAction, searchListAction } from '../../lists/actions'
import { askCheckpointAction, confirmMailAction, retryMailAction, retryScheduleAction } from './actions'

const LIST = { search: searchListAction, saveView: saveViewAction, removeView: removeViewAction }

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('jobs'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [lead, locale, asked] = await Promise.all([pageActor(['project-lead']), getLocale(), searchParams])
  const [counts, schedules, views, newest, deliveries, system] = await Promise.all([
    countMails(lead),
    listSchedules(lead),
    listViews(lead, 'jobs'),
    findCheckpoint(),
    listDeliveries(lead),
    findSystemState(lead),
  ])
  const query = readJobsQuery(asked, counts)
  if (!mayStandInAddress(query.q)) redirect(pagePath(locale, '/lead/jobs'))
  const found = await listMails(lead, { ...query, locale })
  if (found.mails.length === 0 && query.page > 1) redirect(pagePath(locale, '/lead/jobs', {}, jobsQuery(query)))
  const actions = {
    retry: retryMailAction,
    confirm: confirmMailAction,
    retrySchedule: retryScheduleAction,
    askCheckpoint: askCheckpointAction,
  }
  const checkpoints = { on: mayAskCheckpoint(), newest, deliveries }
  return (
    <JobsPage
      {...{ locale, query, counts, schedules, checkpoints, system, views, actions }}
      {...found}
      shown={found.mails.find(({ id }) => id === asked.visa)}
      list={LIST}
      perPage={MAILS_PER_PAGE}
    />
  )
}
