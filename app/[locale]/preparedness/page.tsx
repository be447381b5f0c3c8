import { getLocale, getTranslations } from 'next-intl/server'
import { OwnCapabilities } from '@/components/capabilities/own-capabilities'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { listOwnCapabilities } from '@/lib/capabilities/list-own-capabilities'
import { hostChoices } from '@/lib/i18n/host-words'
import { withdrawCapabilityAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('preparedness'))('title') }
}

export default async function Page() {
  const [contact, t, locale] = await Promise.all([
    pageActor(['company-contact']),
    getTranslations('preparedness'),
    getLocale(),
  ])
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      <OwnCapabilities
        companies={await listOwnCapabilities(contact)}
        municipalities={hostChoices(locale).municipalities}
        withdraw={withdrawCapabilityAction}
      />
    </>
  )
}
