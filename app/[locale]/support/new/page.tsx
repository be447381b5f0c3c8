import { getLocale, getTranslations } from 'next-intl/server'
import { IntakeStart } from '@/components/intake/intake-start'
import { actAs } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { draftToken } from '@/lib/intake/draft-cookie'
import { findDraft } from '@/lib/intake/find-draft'
import { findPartnerByCode } from '@/lib/partners/find-partner-by-code'
import { readPartnerCode } from '@/lib/partners/inputs'
import { findOffer } from '@/lib/rounds/find-offer'
import { findPause } from '@/lib/rounds/find-pause'
import { startIntakeAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('intake'))('title') }
}

type Props = { searchParams: Promise<{ partner?: string | string[] }> }

export default async function Page({ searchParams }: Props) {
  const [person, found, locale, query, pause, offer] = await Promise.all([
    currentPerson(),
    draftToken().then(findDraft),
    getLocale(),
    searchParams,
    findPause(),
    findOffer(),
  ])
  const draft = found?.caseId === null ? found.answers : null
  const via = draft?.partner
  const named = await findPartnerByCode(readPartnerCode(query.partner) ?? via?.code)
  const partner = named && { ...named, mayFollow: via?.code === named.code && via.mayFollow }
  const staff = person && (actAs(person, 'project-lead') ?? actAs(person, 'advisor'))
  const resumes = draft?.need !== undefined
  return (
    <IntakeStart
      locale={locale}
      staffName={staff?.name ?? null}
      resumes={resumes}
      partner={partner}
      start={startIntakeAction}
      pause={pause}
      cap={offer && offer.capMinutes}
    />
  )
}
