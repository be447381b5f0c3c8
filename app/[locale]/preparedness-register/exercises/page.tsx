import { getLocale, getTranslations } from 'next-intl/server'
import { ExerciseList } from '@/components/exercises/exercise-list'
import { pageActor } from '@/lib/auth/page-actor'
import { listExercises } from '@/lib/exercises/list-exercises'
import { hostChoices } from '@/lib/i18n/host-words'

export async function generateMetadata() {
  return { title: (await getTranslations('exercises'))('title') }
}

export default async function Page() {
  const [lead, locale] = await Promise.all([pageActor(['project-lead']), getLocale()])
  const { municipalities } = hostChoices(locale)
  return <ExerciseList {...{ locale, municipalities }} exercises={await listExercises(lead)} />
}
