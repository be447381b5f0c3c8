import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CapabilityForm } from '@/components/capabilities/capability-form'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { findOwnCapability } from '@/lib/capabilities/find-own-capability'
import { hostChoices } from '@/lib/i18n/host-words'
import { pagePath } from '@/lib/i18n/routes'
import { declareCapabilityAction } from '../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('preparedness'))('change') }
}

export default async function Page({ params }: Props) {
  const [{ id }, contact, t, divisions, locale] = await Promise.all([
    params,
    pageActor(['company-contact']),
    getTranslations('preparedness'),
    getTranslations('trailEvents.words.divisions'),
    getLocale(),
  ])
  const own = await findOwnCapability(contact, id)
  if (!own) notFound()
  const { company, capability } = own
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/preparedness')}>{t('toOwn')}</TextLink>}
        heading={t('form.changeTitle', { division: divisions(capability.division) })}
        lead={company.name}
      />
      <CapabilityForm
        action={declareCapabilityAction}
        requestId={randomUUID()}
        company={company}
        capability={capability}
        municipalities={hostChoices(locale).municipalities}
      />
    </>
  )
}
