import 'server-only'
import { db } from '@/lib/db/client'
import type { AtTheDoor } from '@/lib/trainings/access'
import type { Readers } from '@/lib/trainings/codes'

export type SentMessage = {
  id: string
  readers: Readers
  textSv: string
  textEn: string | null
  told: number
  sentBy: string
  sentAt: Date
}

/** What has been written to the participants, newest first. */
export async function listTrainingMessages(_staff: AtTheDoor, trainingId: string): Promise<SentMessage[]> {
  const rows = await db().trainingMessage.findMany({
    where: { trainingId },
    orderBy: { sentAt: 'desc' },
    include: { sentByPerson: { select: { name: true } } },
  })
  return rows.map(({ id, readers, textSv, textEn, told, sentAt, sentByPerson }) => {
    return { id, readers: readers as Readers, textSv, textEn, told, sentAt, sentBy: sentByPerson.name }
  })
}
