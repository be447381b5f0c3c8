import { getLocale, getTranslations } from 'next-intl/server'
import { SubscribeSection } from '@/components/newsletter/subscribe-section'
import { PageHeader } from '@/components/ui/page-header'
import { alternatesOf } from '@/lib/i18n/alternates'
import { joinNewsletterAction } from './actions'

export async function generateMetadata() {
  const [t, locale] = await Promise.all([getTranslations('newsletter'), getLocale()])
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/newsletter') }
}

export default async function Page() {
  const [t, locale] = await Promise.all([getTranslations('newsletter'), getLocale()])
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      <SubscribeSection action={joinNewsletterAction} locale={locale} />
    </>
  )
}
