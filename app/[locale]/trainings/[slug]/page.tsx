import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { TrainingPage } from '@/components/trainings/training-page'
import { StructuredData } from '@/components/ui/structured-data'
import { host } from '@/lib/config/host'
import { eventData } from '@/lib/trainings/event-data'
import { sharePath } from '@/lib/places/shared-title'
import { findTraining } from '@/lib/trainings/find-training'
import { inLanguage } from '@/lib/trainings/in-language'
import { whenWords } from '@/lib/trainings/when-words'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props) {
  const [locale, found] = await Promise.all([getLocale(), params.then(({ slug }) => findTraining(slug))])
  if (!found) return {}
  const { slug, titleSv, titleEn, audienceSv, audienceEn } = found.training
  const title = inLanguage(locale, titleSv, titleEn).text
  const description = `${whenWords(found.training, locale)}. ${inLanguage(locale, audienceSv, audienceEn).text}`
  const images = [sharePath(locale, { training: slug })]
  return { title, description, openGraph: { type: 'website', title, description, images } }
}

export default async function Page({ params }: Props) {
  const [locale, requestHeaders, found] = await Promise.all([
    getLocale(),
    headers(),
    params.then(({ slug }) => findTraining(slug)),
  ])
  if (!found) notFound()
  const now = new Date()
  return (
    <>
      <StructuredData
        data={eventData(found.training, locale, now)}
        nonce={requestHeaders.get('x-nonce') ?? undefined}
      />
      <TrainingPage {...found} locale={locale} now={now} phone={host().authority.phone} />
    </>
  )
}
