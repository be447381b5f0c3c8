import { getLocale, getTranslations } from 'next-intl/server'
import { WallPage } from '@/components/figures/wall-page'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { host } from '@/lib/config/host'
import { findGuardedOverview } from '@/lib/figures/find-overview'
import { timePassed } from '@/lib/figures/progress'
import { readWholeRound } from '@/lib/figures/scope'
import type { Query } from '@/lib/lists/query'
import { listRounds } from '@/lib/rounds/list-rounds'
import { listTargets } from '@/lib/rounds/list-targets'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('figures.wall'))('title') }
}

/** Whoever passes a wall may read it, so it shows a lead what it shows the steering group. */
export default async function Page({ searchParams }: Props) {
  const reader = await pageActor(['project-lead', 'steering-member'])
  const [locale, query, rounds] = await Promise.all([getLocale(), searchParams, listRounds(reader)])
  const round = rounds.find(({ code }) => code === readWholeRound(query, rounds))
  const places = host().municipalities
  const [overview, [targets = null]] = await Promise.all([
    findGuardedOverview(reader, round?.code, places.map(({ code }) => code)), // prettier-ignore
    round ? listTargets(reader, round.code) : [],
  ])
  const passed = round ? timePassed(round.openedOn, targets?.endsOn ?? null, round.closedOn ?? today()) : null
  return (
    <WallPage
      {...{ locale, overview, places }}
      round={round?.name ?? null}
      pace={{ targets, passed, openedOn: round?.openedOn ?? null }}
    />
  )
}
