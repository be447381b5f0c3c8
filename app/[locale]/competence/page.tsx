import { getLocale, getTranslations } from 'next-intl/server'
import { ProfilesPage } from '@/components/people/profiles-page'
import { listProfiles } from '@/lib/advisors/list-profiles'
import { pageActor } from '@/lib/auth/page-actor'
import { hostChoices } from '@/lib/i18n/host-words'
import type { Query } from '@/lib/lists/query'
import { saveCompetenceAction, saveTermsAction } from './actions'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('competence'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [query, locale, actor] = await Promise.all([searchParams, getLocale(), pageActor(['project-lead', 'advisor'])])
  const profiles = await listProfiles(actor)
  return (
    <ProfilesPage
      profiles={profiles}
      chosen={profiles.find(({ id }) => id === query.visa)?.id}
      own={actor.role === 'advisor'}
      host={hostChoices(locale)}
      actions={{ competence: saveCompetenceAction, terms: saveTermsAction }}
    />
  )
}
