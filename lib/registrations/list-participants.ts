import 'server-only'
import { noteAccess } from '@/lib/audit/note-access'
import { db } from '@/lib/db/client'
import type { AtTheDoor } from '@/lib/trainings/access'
import { STANDING, type RegistrationStatus } from '@/lib/trainings/codes'

export type Participant = {
  id: string
  /** Null once it is forgotten, a year after the event. */
  name: string | null
  email: string | null
  organisation: string | null
  status: RegistrationStatus
  queueNo: number
  registeredAt: Date
  offerEndsAt: Date | null
  checkedInAt: Date | null
}

/** Who comes and who waits, by name, the waiting in their order. Leaves a line in the access log. */
export async function listParticipants(
  { personId, role }: AtTheDoor,
  trainingId: string,
  reasonCode?: 'export',
): Promise<Participant[]> {
  const subject = { subjectKind: 'training-participants', subjectId: trainingId } as const
  await noteAccess({ action: 'read', ...subject, personId, role, reasonCode })
  const rows = await db().trainingRegistration.findMany({
    where: { trainingId, status: { in: STANDING } },
    orderBy: { queueNo: 'asc' },
  })
  const byName = new Intl.Collator('sv')
  const participants = rows.map(
    ({ id, name, email, organisation, status, queueNo, registeredAt, offerEndsAt, checkedInAt }): Participant => {
      const standing = status as RegistrationStatus
      return { id, name, email, organisation, status: standing, queueNo, registeredAt, offerEndsAt, checkedInAt }
    },
  )
  const seated = participants.filter(({ status }) => status === 'seated')
  const others = participants.filter(({ status }) => status !== 'seated')
  return [...seated.sort((a, b) => byName.compare(a.name ?? '', b.name ?? '')), ...others]
}
