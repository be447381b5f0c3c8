import { getLocale, getTranslations } from 'next-intl/server'
import { BarriersPage } from '@/components/figures/barriers-page'
import { pageActor } from '@/lib/auth/page-actor'
import { host } from '@/lib/config/host'
import { choosables } from '@/lib/figures/choosable'
import { findBarriers } from '@/lib/figures/find-barriers'
import { readDivision } from '@/lib/figures/read-division'
import { namesNoRound, readWholeRound } from '@/lib/figures/scope'
import type { Query } from '@/lib/lists/query'
import { listRounds } from '@/lib/rounds/list-rounds'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('barriers'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const reader = await pageActor(['project-lead', 'steering-member'])
  const [locale, query, rounds] = await Promise.all([getLocale(), searchParams, listRounds(reader)])
  const [round, { division, isUnclear }] = [readWholeRound(query, rounds), readDivision(query)]
  return (
    <BarriersPage
      {...{ locale, division, isUnclear, round, rounds }}
      found={await findBarriers(reader, round, division)}
      noRound={namesNoRound(query, rounds, false)}
      traits={choosables(host(), locale, { advisors: [], partners: [] })}
      listed={reader.role === 'project-lead'}
    />
  )
}
