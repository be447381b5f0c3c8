import { getTranslations } from 'next-intl/server'
import { answerSheet } from '@/lib/action/answer-sheet'
import { listParticipants } from '@/lib/registrations/list-participants'
import { participantsShown, readParticipants } from '@/lib/registrations/participants-shown'
import { participantsSheet } from '@/lib/registrations/participants-sheet'
import { ARRANGERS } from '@/lib/trainings/access'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'

type Props = { params: Promise<{ slug: string }> }

/** The participants as a file, with the search and order of their list; to others than those who arrange the training it is not there. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  return answerSheet(request, { roles: ARRANGERS, subjectKind: 'training-participants' }, async (arranger, query) => {
    const training = await findManagedTraining(arranger, slug)
    if (!training) return null
    const [participants, t] = await Promise.all([
      listParticipants(arranger, training.id, 'export'),
      getTranslations({ locale: arranger.locale, namespace: 'trainingStaff.sheet' }),
    ])
    const headings = [
      t('name'), t('email'), t('organisation'), t('status'), t('registered'), t('cameOn'), t('cameAt'),
    ] as const // prettier-ignore
    const sheet = participantsSheet(participantsShown(participants, readParticipants(query)), {
      headings,
      status: (code) => t(`statuses.${code}`),
    })
    return { name: `${t('file')}-${slug}`, sheet }
  })
}
