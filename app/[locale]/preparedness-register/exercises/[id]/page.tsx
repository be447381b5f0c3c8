import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ExercisePage } from '@/components/exercises/exercise-page'
import { pageActor } from '@/lib/auth/page-actor'
import { findExercise } from '@/lib/exercises/find-exercise'
import { hostChoices } from '@/lib/i18n/host-words'
import { closeExerciseAction, remindOfExerciseAction } from '../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('exercises.page'))('eyebrow') }
}

export default async function Page({ params }: Props) {
  const [{ id }, lead, locale] = await Promise.all([params, pageActor(['project-lead']), getLocale()])
  const exercise = await findExercise(lead, id)
  if (!exercise) notFound()
  const { municipalities } = hostChoices(locale)
  const actions = { remind: remindOfExerciseAction, close: closeExerciseAction }
  return <ExercisePage {...{ locale, exercise, municipalities, actions }} />
}
