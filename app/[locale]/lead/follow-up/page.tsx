import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { FollowUpPage } from '@/components/figures/follow-up-page'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { findFollowUp, findGuardedFollowUp } from '@/lib/figures/find-follow-up'
import { readPeriod } from '@/lib/figures/read-period'
import { namesNoRound, periodsSince, readScope, readWholeRound } from '@/lib/figures/scope'
import type { Query } from '@/lib/lists/query'
import { listExamples } from '@/lib/outcomes/list-examples'
import { listWords } from '@/lib/outcomes/list-words'
import { listRounds } from '@/lib/rounds/list-rounds'
import { beginExampleAction } from './actions'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('outcomes.lead'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const reader = await pageActor(['project-lead', 'steering-member'])
  const [locale, query, rounds] = await Promise.all([getLocale(), searchParams, listRounds(reader)])
  const noRound = namesNoRound(query, rounds, reader.role === 'project-lead')
  const shared = { locale, rounds, noRound, periods: periodsSince(rounds, today()), today: today() }
  if (reader.role === 'steering-member') {
    const scope = { round: readWholeRound(query, rounds) }
    return (
      <FollowUpPage {...shared} scope={scope} followUp={await findGuardedFollowUp(reader, scope.round)} told={null} />
    )
  }
  const scope = readScope(query, rounds)
  const [followUp, words, examples] = await Promise.all([
    findFollowUp(reader, scope),
    listWords(reader, scope.round),
    listExamples(reader),
  ])
  const told = {
    ...{ words, begin: beginExampleAction },
    examples: examples.map((one) => ({ ...one, requestId: randomUUID() })),
  }
  return (
    <FollowUpPage
      {...shared}
      {...{ scope, followUp, told }}
      asked={readPeriod(query)}
      choosing={query.choose === 'period'}
    />
  )
}
