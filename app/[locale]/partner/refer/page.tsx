import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BuyerNames } from '@/components/cases/buyer-names'
import { ReferralForm } from '@/components/partners/referral-form'
import { PauseNotice } from '@/components/rounds/pause-notice'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { host } from '@/lib/config/host'
import type { Query } from '@/lib/lists/query'
import { pagePath } from '@/lib/i18n/routes'
import { choosePartner } from '@/lib/partners/choose-partner'
import { FORM_CONSENT } from '@/lib/partners/consent'
import { listOwnPartners } from '@/lib/partners/list-own-partners'
import { findPause } from '@/lib/rounds/find-pause'
import { sendReferralAction } from './actions'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('partners.form'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const partner = await pageActor(['partner'])
  const [t, locale, query, partners, pause] = await Promise.all([
    getTranslations('partners'),
    getLocale(),
    searchParams,
    listOwnPartners(partner),
    findPause(),
  ])
  const current = choosePartner(partners, query.for)
  if (!current) notFound()
  if (pause) {
    return (
      <div className="max-w-[44rem]">
        <PageHeader heading={t('form.title')} lead={t('form.lead')} />
        <PauseNotice {...pause} />
      </div>
    )
  }
  const { municipalities, industries, employeeBands } = host()
  const named = (list: { code: string; label: { sv: string; en: string } }[]) =>
    list.map(({ code, label }) => ({ value: code, label: label[locale] }))
  const at = { for: current.code }
  return (
    <div className="max-w-[44rem]">
      <PageHeader heading={t('form.title')} lead={t('form.lead')} />
      <BuyerNames names={host().municipalities.map(({ fullName }) => fullName)} />
      <ReferralForm
        action={sendReferralAction}
        requestId={randomUUID()}
        partner={current}
        municipality={current.municipalityCode ?? undefined}
        municipalities={[...municipalities]
          .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
          .map(({ code, name }) => ({ value: code, label: name }))}
        industries={named(industries)}
        employeeBands={named(employeeBands)}
        links={{ another: pagePath(locale, '/partner/refer', {}, at), back: pagePath(locale, '/partner', {}, at) }}
        consent={t(`consents.${FORM_CONSENT}`)}
      />
    </div>
  )
}
