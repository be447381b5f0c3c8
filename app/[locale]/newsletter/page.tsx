import { getLocale, getTranslations } from 'next-intl/server'
import { KINDS } from '@/lib/newsletter/inputs'
import { SubscribeSection } from '@/components/newsletter/subscribe-section'
import { PageHeader } from '@/components/ui/page-header'
import { alternatesOf } from '@/lib/i18n/alternates'
import { joinNewsletterAction } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  const [t, locale] = await Promise.all([getTranslations('newsletter'), getLocale()])
  return { title: t('title'), alternates: alternatesOf(locale, '/newsletter') }
}

export default async function Page({ searchParams }: Props) {
  const [t, locale, asked] = await Promise.all([getTranslations('newsletter'), getLocale(), searchParams])
  const kind = KINDS.find((one) => one === [asked.om].flat()[0]) ?? 'posts'
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      <SubscribeSection action={joinNewsletterAction} locale={locale} kind={kind} />
    </>
  )
}
