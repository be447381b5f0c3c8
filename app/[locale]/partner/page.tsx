import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PartnerPage } from '@/components/partners/partner-page'
import { pageActor } from '@/lib/auth/page-actor'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { readPage, type Query } from '@/lib/lists/query'
import { choosePartner } from '@/lib/partners/choose-partner'
import { findPartnerFigures } from '@/lib/partners/find-partner-figures'
import { listCounterparts } from '@/lib/partners/list-counterparts'
import { listOwnPartners } from '@/lib/partners/list-own-partners'
import { listWithFigures } from '@/lib/partners/list-with-figures'
import { listReferrals } from '@/lib/partners/list-referrals'
import { partnerPath } from '@/lib/partners/partner-link'
import { listJointTrainings } from '@/lib/partners/list-joint-trainings'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('partners'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const partner = await pageActor(['partner'])
  const [locale, query, partners] = await Promise.all([getLocale(), searchParams, listOwnPartners(partner)])
  const current = choosePartner(partners, query.for)
  if (!current) notFound()
  const page = readPage(query)
  const [referrals, figures, shown, counterparts, trainings] = await Promise.all([
    listReferrals(partner, current.id, page),
    findPartnerFigures(partner, current),
    listWithFigures(partner),
    listCounterparts(partner, current.id),
    listJointTrainings(partner, current.id),
  ])
  const place = host().municipalities.find(({ code }) => code === current.municipalityCode)
  return (
    <PartnerPage
      {...{ locale, partners, current, referrals, page, figures, counterparts, trainings }}
      link={config().appUrl + partnerPath(locale, current.code)}
      shownWith={partners.filter(({ id }) => shown.includes(id) && id !== current.id).map(({ name }) => name)}
      place={place?.name ?? current.municipalityCode}
    />
  )
}
