import { getTranslations } from 'next-intl/server'
import { actorsOf } from '@/lib/actors/actor'
import { clientNetwork } from '@/lib/rates/client-network'
import { currentPerson } from '@/lib/auth/current-person'
import { noteAccess } from '@/lib/audit/note-access'
import { isOver } from '@/lib/rates/limit'
import { ARRANGERS } from '@/lib/trainings/access'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'
import { listParticipants } from '@/lib/registrations/list-participants'
import { participantsCsv } from '@/lib/registrations/participants-csv'
import { participantsSheet } from '@/lib/registrations/participants-sheet'
import type { ParticipantWords } from '@/lib/registrations/participants-table'

type Props = { params: Promise<{ slug: string }> }

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
}

/** The participants as a workbook or, with `?as=csv`, as text; to others than those who arrange the training it is not there. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const [{ slug }, person] = await Promise.all([params, currentPerson()])
  const [arranger] = person ? actorsOf(person, ARRANGERS) : []
  const training = arranger && (await findManagedTraining(arranger, slug))
  if (!training) {
    const over = person ? isOver('signed-in-action', person.id) : isOver('public-action', await clientNetwork())
    if (await over) return new Response(null, { status: 404 })
    const reasonCode = person ? 'role' : 'signed-out'
    await noteAccess({ action: 'denied', subjectKind: 'training-participants', personId: person?.id, reasonCode })
    return new Response(null, { status: 404 })
  }
  const [participants, t] = await Promise.all([
    listParticipants(arranger, training.id, 'export'),
    getTranslations({ locale: arranger.locale, namespace: 'trainingStaff.sheet' }),
  ])
  const headings = [
    t('name'), t('email'), t('organisation'), t('status'), t('registered'), t('cameOn'), t('cameAt'),
  ] as const // prettier-ignore
  const words: ParticipantWords = { headings, status: (code) => t(`statuses.${code}`) }
  const as = new URL(request.url).searchParams.get('as') === 'csv' ? 'csv' : 'xlsx'
  const file =
    as === 'csv' ? participantsCsv(participants, words) : new Uint8Array(await participantsSheet(participants, words))
  return new Response(file, {
    headers: {
      'content-type': TYPES[as],
      'content-disposition': `attachment; filename="${t('file')}-${slug}.${as}"`,
      'cache-control': 'no-store',
    },
  })
}
