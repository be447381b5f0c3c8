import { getTranslations } from 'next-intl/server'
import { exerciseSheet } from '@/components/exercises/exercise-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { dayOf } from '@/lib/calendar/days'
import { findExercise } from '@/lib/exercises/find-exercise'
import { hostChoices } from '@/lib/i18n/host-words'

type Context = { params: Promise<{ id: string }> }

/** What companies have answered in an exercise, and who has not; those that the lead may see. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = { roles: ['project-lead'], subjectKind: 'exercise' } as const
  const { id } = await params
  return answerSheet(request, asked, async (lead) => {
    const exercise = await findExercise(lead, id, 'export')
    if (!exercise) return null
    const { locale } = lead
    const [exercises, preparedness] = await Promise.all([
      getTranslations({ locale, namespace: 'exercises' }),
      getTranslations({ locale, namespace: 'preparedness' }),
    ])
    const { municipalities } = hostChoices(locale)
    const sheet = exerciseSheet(exercise, municipalities, { exercises, preparedness })
    return { name: `${exercises('page.file')}-${dayOf(exercise.openedAt)}`, sheet }
  })
}
