import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { FollowUpPage } from '@/components/figures/follow-up-page'
import type { ProjectLead } from '@/lib/actors/actor'
import { pageActor } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { findAskedFollowUp } from '@/lib/figures/find-asked-follow-up'
import { readPeriod } from '@/lib/figures/read-period'
import { namesNoRound, periodsSince } from '@/lib/figures/scope'
import type { Query } from '@/lib/lists/query'
import { listExamples } from '@/lib/outcomes/list-examples'
import { listWords } from '@/lib/outcomes/list-words'
import { beginExampleAction } from './actions'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('outcomes.lead'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const reader = await pageActor(['project-lead', 'steering-member'])
  const [locale, query] = await Promise.all([getLocale(), searchParams])
  const lead = reader.role === 'project-lead' ? reader : null
  const { rounds, scope, comparison, followUp, compared } = await findAskedFollowUp(reader, query)
  return (
    <FollowUpPage
      {...{ locale, rounds, scope, comparison, followUp, compared }}
      noRound={namesNoRound(query, rounds, lead !== null)}
      periods={periodsSince(rounds, today())}
      today={today()}
      told={lead && (await toldTo(lead, scope.round))}
      asked={lead ? readPeriod(query) : undefined}
      choosing={lead !== null && query.choose === 'period'}
    />
  )
}

async function toldTo(lead: ProjectLead, round: string | undefined) {
  const [words, examples] = await Promise.all([listWords(lead, round), listExamples(lead)])
  return {
    ...{ words, begin: beginExampleAction },
    examples: examples.map((one) => ({ ...one, requestId: randomUUID() })),
  }
}
