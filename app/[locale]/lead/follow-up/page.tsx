import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { FollowUpPage } from '@/components/figures/follow-up-page'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { comparedScope, readComparison } from '@/lib/figures/compare'
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
  const comparison = readComparison(query)
  const shared = { locale, rounds, noRound, comparison, periods: periodsSince(rounds, today()), today: today() }
  if (reader.role === 'steering-member') {
    const scope = { round: readWholeRound(query, rounds) }
    const other = comparison.by && comparedScope(scope, comparison.by, rounds)
    const [followUp, then] = await Promise.all([
      findGuardedFollowUp(reader, scope.round),
      other ? findGuardedFollowUp(reader, other.round) : null,
    ])
    const compared = other && then ? { scope: other, followUp: then } : undefined
    return <FollowUpPage {...shared} {...{ scope, followUp, compared }} told={null} />
  }
  const scope = readScope(query, rounds)
  const other = comparison.by && comparedScope(scope, comparison.by, rounds)
  const [followUp, then, words, examples] = await Promise.all([
    findFollowUp(reader, scope),
    other ? findFollowUp(reader, other) : null,
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
      compared={other && then ? { scope: other, followUp: then } : undefined}
      asked={readPeriod(query)}
      choosing={query.choose === 'period'}
    />
  )
}
