import { getLocale, getTranslations } from 'next-intl/server'
import { correctionPath } from '@/components/time/corrections-page'
import { OverviewPage } from '@/components/figures/overview-page'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import type { Query } from '@/lib/lists/query'
import { isNarrowed, readChoice } from '@/lib/figures/choice'
import { choosables, codesOf, type Choosables } from '@/lib/figures/choosable'
import { listCaseAdvisors } from '@/lib/figures/list-case-advisors'
import { listPartners } from '@/lib/partners/list-partners'
import type { ProjectLead } from '@/lib/actors/actor'
import type { Locale } from '@/lib/i18n/pathnames'
import { countExcess } from '@/lib/cases/count-excess'
import { countConflicts } from '@/lib/conflicts/count-conflicts'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { comparedScope, readComparison } from '@/lib/figures/compare'
import { findShownOverview } from '@/lib/figures/find-overview'
import { readPeriod } from '@/lib/figures/read-period'
import { namesNoRound, periodsSince, queryOfScope, readScope, readWholeRound } from '@/lib/figures/scope'
import { pagePath } from '@/lib/i18n/routes'
import { timePassed } from '@/lib/figures/progress'
import { listRounds } from '@/lib/rounds/list-rounds'
import { listCorrections } from '@/lib/time/list-corrections'
import { listViews } from '@/lib/views/list-views'
import { removeViewAction, saveViewAction } from '../lists/actions'
import { listTargets } from '@/lib/rounds/list-targets'

const VIEWS = { saveView: saveViewAction, removeView: removeViewAction }

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  const t = await getTranslations('figures')
  return { title: t('title') }
}

export default async function Page({ searchParams }: Props) {
  const reader = await pageActor(['project-lead', 'steering-member'])
  const [locale, query, rounds] = await Promise.all([getLocale(), searchParams, listRounds(reader)])
  const listed = reader.role === 'project-lead'
  const all = reader.role === 'project-lead' ? await choosablesOf(reader, locale) : undefined
  const { choice, unclear } = all ? readChoice(query, codesOf(all)) : { choice: {}, unclear: [] }
  const scope = listed ? { ...readScope(query, rounds), ...choice } : { round: readWholeRound(query, rounds) }
  // Targets are for the whole of a round.
  const whole = isNarrowed(choice) || scope.period ? undefined : rounds.find(({ code }) => code === scope.round)
  const [targets = null] = whole ? await listTargets(reader, whole.code) : []
  const places = host().municipalities.map(({ code }) => code)
  const comparison = readComparison(query)
  const other = comparison.by ? comparedScope(scope, comparison.by, rounds) : null
  const [overview, others] = await Promise.all([
    findShownOverview(reader, scope, places),
    other && findShownOverview(reader, other, places),
  ])
  return (
    <OverviewPage
      locale={locale}
      overview={overview}
      compared={other && others ? { scope: other, overview: others } : undefined}
      scope={scope}
      rounds={rounds}
      periods={periodsSince(rounds, today())}
      places={host().municipalities}
      today={today()}
      pace={{
        targets,
        openedOn: whole?.openedOn ?? null,
        passed: whole ? timePassed(whole.openedOn, targets?.endsOn ?? null, whole.closedOn ?? today()) : null,
      }}
      listed={listed}
      conflicts={reader.role === 'project-lead' ? await countConflicts(reader) : 0}
      corrections={reader.role === 'project-lead' ? await correctionsPath(reader, locale) : undefined}
      excess={reader.role === 'project-lead' ? await countExcess(reader) : 0}
      table={typeof query.table === 'string' ? query.table : undefined}
      asked={listed ? readPeriod(query) : undefined}
      comparison={comparison}
      choices={all && { all, unclear }}
      views={reader.role === 'project-lead' ? { views: await listViews(reader, 'figures'), actions: VIEWS } : undefined}
      noRound={namesNoRound(query, rounds, listed)}
      choosing={query.choose === 'period'}
      url={config().appUrl + pagePath(locale, '/lead', {}, queryOfScope(scope, comparison.by))}
    />
  )
}

/** To the very one where one alone waits. */
async function correctionsPath(lead: ProjectLead, locale: Locale): Promise<string> {
  const [one, ...more] = await listCorrections(lead)
  return one && more.length === 0 ? correctionPath(locale, one) : pagePath(locale, '/lead/corrections')
}

async function choosablesOf(lead: ProjectLead, locale: Locale): Promise<Choosables> {
  const [advisors, partners] = await Promise.all([listCaseAdvisors(lead), listPartners(lead)])
  return choosables(host(), locale, { advisors, partners })
}
