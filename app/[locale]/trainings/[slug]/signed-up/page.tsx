import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { SignedUp } from '@/components/trainings/signed-up'
import { findTraining } from '@/lib/trainings/find-training'
import { remindsAt } from '@/lib/calendar/reminder'
import { inLanguage } from '@/lib/trainings/in-language'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ as?: string | string[] }> }

export async function generateMetadata({ params }: Props) {
  const [t, locale, found] = await Promise.all([
    getTranslations('trainings.done'),
    getLocale(),
    params.then(({ slug }) => findTraining(slug)),
  ])
  const title = found ? inLanguage(locale, found.training.titleSv, found.training.titleEn).text : ''
  return { title: t('seat'), description: t('described', { title }), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug }, { as }, locale] = await Promise.all([params, searchParams, getLocale()])
  const found = await findTraining(slug)
  if (!found) notFound()
  const { training } = found
  const reminds = new Date() < remindsAt(training.startsAt)
  return <SignedUp training={training} as={as === 'waiting' ? 'waiting' : 'seat'} locale={locale} reminds={reminds} />
}
