import { getTranslations } from 'next-intl/server'
import { actorsOf } from '@/lib/auth/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { noteAccess } from '@/lib/audit/note-access'
import { ARRANGERS } from '@/lib/trainings/access'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'
import { listParticipants } from '@/lib/trainings/list-participants'
import { participantsSheet } from '@/lib/trainings/participants-sheet'

type Props = { params: Promise<{ slug: string }> }

/** The participants as a workbook, for those who arrange the training; to others it is not there. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const [{ slug }, person] = await Promise.all([params, currentPerson()])
  const [arranger] = person ? actorsOf(person, ARRANGERS) : []
  const training = arranger && (await findManagedTraining(arranger, slug))
  if (!training) {
    const reasonCode = person ? 'role' : 'signed-out'
    await noteAccess({ action: 'denied', subjectKind: 'training-participants', personId: person?.id, reasonCode })
    return new Response(null, { status: 404 })
  }
  const [participants, t] = await Promise.all([
    listParticipants(arranger, training.id, 'export'),
    getTranslations({ locale: arranger.locale, namespace: 'trainingStaff.excel' }),
  ])
  const headings = [
    t('name'), t('email'), t('organisation'), t('status'), t('registered'), t('cameOn'), t('cameAt'),
  ] as const // prettier-ignore
  const sheet = await participantsSheet(participants, { headings, status: (code) => t(`statuses.${code}`) })
  return new Response(new Uint8Array(sheet), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${arranger.locale === 'en' ? 'participants' : 'deltagare'}-${slug}.xlsx"`,
      'cache-control': 'no-store',
    },
  })
}
