import { getLocale, getTranslations } from 'next-intl/server'
import { KINDS } from '@/lib/newsletter/inputs'
import { SubscribeSection } from '@/components/newsletter/subscribe-section'
import { PageHeader } from '@/components/ui/page-header'
import { alternatesOf } from '@/lib/i18n/alternates'
import { findPause } from '@/lib/rounds/find-pause'
import { joinNewsletterAction } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  const [t, locale] = await Promise.all([getTranslations('newsletter'), getLocale()])
  return { title: t('title'), alternates: alternatesOf(locale, '/newsletter') }
}

export default async function Page({ searchParams }: Props) {
  const [t, locale, asked, pause] = await Promise.all([
    getTranslations('newsletter'),
    getLocale(),
    searchParams,
    findPause(),
  ])
  const named = KINDS.find((one) => one === [asked.om].flat()[0]) ?? 'posts'
  const kind = named === 'rounds' && !pause ? 'posts' : named
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      <SubscribeSection action={joinNewsletterAction} locale={locale} kind={kind} between={pause !== null} />
    </>
  )
}
