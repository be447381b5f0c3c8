import { getLocale, getTranslations } from 'next-intl/server'
import { ParticipationPage } from '@/components/trainings/participation-page'
import { pageActor } from '@/lib/auth/page-actor'
import { countParticipation } from '@/lib/trainings/count-participation'
import { SMALLEST_SHOWN } from '@/lib/trainings/genders'
import { FEWEST_ANSWERS } from '@/lib/trainings/list-evaluations'

type Props = { searchParams: Promise<{ year?: string | string[] }> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainingStaff.participation'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [reader, locale, { year: asked }] = await Promise.all([
    pageActor(['project-lead', 'editor', 'steering-member']),
    getLocale(),
    searchParams,
  ])
  const year = typeof asked === 'string' && /^20\d\d$/.test(asked) ? Number(asked) : null
  return (
    <ParticipationPage
      participation={await countParticipation(reader, year)}
      year={year}
      locale={locale}
      least={SMALLEST_SHOWN}
      fewest={FEWEST_ANSWERS}
    />
  )
}
