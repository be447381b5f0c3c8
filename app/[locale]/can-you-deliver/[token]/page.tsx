import { getLocale, getTranslations } from 'next-intl/server'
import { AskedPage } from '@/components/exercises/asked-page'
import { host } from '@/lib/config/host'
import { findAsked } from '@/lib/exercises/find-asked'
import { hostChoices } from '@/lib/i18n/host-words'
import { answerExerciseAction } from './actions'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('exercises.asked'))('title'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const [{ token }, locale] = await Promise.all([params, getLocale()])
  const asked = await findAsked(token)
  const { municipalities } = hostChoices(locale)
  return (
    <AskedPage {...{ asked, token, municipalities }} phone={host().authority.phone} answer={answerExerciseAction} />
  )
}
