import { getLocale, getTranslations } from 'next-intl/server'
import { correctionPath } from '@/components/time/corrections-page'
import { OverviewPage } from '@/components/figures/overview-page'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import type { Query } from '@/lib/lists/query'
import { findChoosables } from '@/lib/partners/find-choosables'
import type { ProjectLead } from '@/lib/actors/actor'
import type { Locale } from '@/lib/i18n/pathnames'
import { countExcess } from '@/lib/cases/count-excess'
import { countConflicts } from '@/lib/conflicts/count-conflicts'
import { countRoleMatters } from '@/lib/people/count-role-matters'
import { countFailingJobs } from '@/lib/jobs/count-failing-jobs'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { choosables } from '@/lib/figures/choosable'
import { findAskedOverview } from '@/lib/figures/find-asked-overview'
import { readPeriod } from '@/lib/figures/read-period'
import { namesNoRound, periodsSince, queryOfScope } from '@/lib/figures/scope'
import { pagePath } from '@/lib/i18n/routes'
import { timePassed } from '@/lib/figures/progress'
import { listCorrections } from '@/lib/time/list-corrections'
import { listViews } from '@/lib/views/list-views'
import { removeViewAction, saveViewAction } from '../lists/actions'

const VIEWS = { saveView: saveViewAction, removeView: removeViewAction }

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  const t = await getTranslations('figures')
  return { title: t('title') }
}

export default async function Page({ searchParams }: Props) {
  const reader = await pageActor(['project-lead', 'steering-member'])
  const [locale, query] = await Promise.all([getLocale(), searchParams])
  const lead = reader.role === 'project-lead' ? reader : null
  const places = host().municipalities
  const all = lead ? await findChoosables(lead, locale) : undefined
  const codes = places.map(({ code }) => code)
  const [asked, waiting] = await Promise.all([
    findAskedOverview(reader, query, codes, all),
    lead && findWaiting(lead, locale),
  ])
  const { rounds, scope, unclear, whole, targets, comparison, overview, compared } = asked
  return (
    <OverviewPage
      locale={locale}
      overview={overview}
      {...{ compared, scope, rounds, places }}
      known={choosables(host(), locale, { advisors: [], partners: [] })}
      periods={periodsSince(rounds, today())}
      today={today()}
      pace={{
        targets,
        openedOn: whole?.openedOn ?? null,
        ...(whole?.closedOn ? { until: whole.closedOn } : {}),
        passed: whole ? timePassed(whole.openedOn, targets?.endsOn ?? null, whole.closedOn ?? today()) : null,
      }}
      listed={lead !== null}
      {...waiting}
      barriers={asked.barriers}
      table={typeof query.table === 'string' ? query.table : undefined}
      asked={lead ? readPeriod(query) : undefined}
      comparison={comparison}
      choices={all && { all, unclear }}
      noRound={namesNoRound(query, rounds, lead !== null)}
      choosing={query.choose === 'period'}
      url={config().appUrl + pagePath(locale, '/lead', {}, queryOfScope(scope, comparison.by))}
    />
  )
}

/** What waits for the lead, and the views that are theirs. */
async function findWaiting(lead: ProjectLead, locale: Locale) {
  const [conflicts, roles, jobs, corrections, excess, views] = await Promise.all([
    countConflicts(lead),
    countRoleMatters(lead),
    countFailingJobs(lead),
    correctionsPath(lead, locale),
    countExcess(lead),
    listViews(lead, 'figures'),
  ])
  return { conflicts, roles, jobs, corrections, excess, views: { views, actions: VIEWS } }
}

/** To the very one where one alone waits. */
async function correctionsPath(lead: ProjectLead, locale: Locale): Promise<string> {
  const [one, ...more] = await listCorrections(lead)
  return one && more.length === 0 ? correctionPath(locale, one) : pagePath(locale, '/lead/corrections')
}
