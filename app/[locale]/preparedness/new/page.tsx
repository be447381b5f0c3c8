import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CapabilityForm } from '@/components/capabilities/capability-form'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { listOwnCapabilities } from '@/lib/capabilities/list-own-capabilities'
import { hostChoices } from '@/lib/i18n/host-words'
import { pagePath } from '@/lib/i18n/routes'
import type { Query } from '@/lib/lists/query'
import { declareCapabilityAction } from '../actions'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('preparedness.form'))('newTitle') }
}

export default async function Page({ searchParams }: Props) {
  const [query, contact, t, locale] = await Promise.all([
    searchParams,
    pageActor(['company-contact']),
    getTranslations('preparedness'),
    getLocale(),
  ])
  const checked = (await listOwnCapabilities(contact)).filter(({ verified }) => verified)
  const company = checked.find(({ id }) => id === query.company) ?? (checked.length === 1 ? checked[0] : undefined)
  if (!company) redirect(pagePath(locale, '/preparedness'))
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/preparedness')}>{t('toOwn')}</TextLink>}
        heading={t('form.newTitle')}
        lead={company.name}
      />
      <CapabilityForm
        action={declareCapabilityAction}
        requestId={randomUUID()}
        company={company}
        municipalities={hostChoices(locale).municipalities}
      />
    </>
  )
}
