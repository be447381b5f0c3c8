import { getTranslations } from 'next-intl/server'
import { buyersSheet, exerciseSheet } from '@/components/exercises/exercise-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { dayOf } from '@/lib/calendar/days'
import { findExercise } from '@/lib/exercises/find-exercise'
import { hostChoices } from '@/lib/i18n/host-words'

type Context = { params: Promise<{ id: string }> }

/**
 * What companies have answered in an exercise, and who has not; those that the lead may see. With `?for=buyers` the answers
 * alone that companies have agreed to show a public buyer.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = { roles: ['project-lead'], subjectKind: 'exercise' } as const
  const { id } = await params
  return answerSheet(request, asked, async (lead, query) => {
    const forBuyers = query.for === 'buyers'
    const exercise = await findExercise(lead, id, forBuyers ? 'for-buyer' : 'export')
    if (!exercise) return null
    const { locale } = lead
    const [exercises, preparedness] = await Promise.all([
      getTranslations({ locale, namespace: 'exercises' }),
      getTranslations({ locale, namespace: 'preparedness' }),
    ])
    const { municipalities } = hostChoices(locale)
    const sheet = (forBuyers ? buyersSheet : exerciseSheet)(exercise, municipalities, { exercises, preparedness })
    return { name: `${exercises(forBuyers ? 'page.buyersFile' : 'page.file')}-${dayOf(exercise.openedAt)}`, sheet }
  })
}
