import { getLocale, getTranslations } from 'next-intl/server'
import { ParticipationPage } from '@/components/trainings/participation-page'
import { pageActor } from '@/lib/auth/page-actor'
import { parseDay } from '@/lib/calendar/read-day'
import { countParticipation, type Span } from '@/lib/figures/count-participation'
import { askedLine } from '@/lib/text/plain-text'
import { FEWEST_ANSWERS } from '@/lib/evaluations/list-evaluations'

type Query = Record<'year' | 'from' | 'until', string | string[] | undefined>
type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainingStaff.participation'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [reader, locale, query] = await Promise.all([
    pageActor(['project-lead', 'editor', 'steering-member']),
    getLocale(),
    searchParams,
  ])
  const span = readSpan(query)
  return (
    <ParticipationPage
      participation={await countParticipation(reader, span)}
      span={span}
      locale={locale}
      fewest={FEWEST_ANSWERS}
    />
  )
}

function readSpan({ year, from, until }: Query): Span {
  const day = (text: Query['from']) => parseDay(askedLine(text))
  const [first, last] = [day(from), day(until)]
  if (first && last) return { days: { from: first, until: last } }
  return typeof year === 'string' && /^20\d\d$/.test(year) ? { year: Number(year) } : null
}
