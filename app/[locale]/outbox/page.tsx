import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Outbox } from '@/components/mail/outbox'
import { isDemo } from '@/lib/config/demo'
import { listOutbox } from '@/lib/mail/list-outbox'

export async function generateMetadata() {
  return { title: (await getTranslations('outbox'))('title') }
}

export default async function Page() {
  if (!isDemo()) notFound()
  return <Outbox locale={await getLocale()} mails={await listOutbox()} />
}
