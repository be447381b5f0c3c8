import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { SignedUp } from '@/components/trainings/signed-up'
import { findTraining } from '@/lib/trainings/find-training'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ as?: string | string[] }> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainings.done'))('seat'), robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ slug }, { as }, locale] = await Promise.all([params, searchParams, getLocale()])
  const found = await findTraining(slug)
  if (!found) notFound()
  return <SignedUp training={found.training} as={as === 'waiting' ? 'waiting' : 'seat'} locale={locale} />
}
