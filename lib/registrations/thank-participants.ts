import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'

/** Those who are checked in later than this are not written to any more. */
const WITHIN_DAYS = 14

/** After the event: a mail to everyone who came, leading to certificate, evaluation and recording. Safe to run often. */
export async function thankParticipants(now: Date = new Date()): Promise<number> {
  const over = await db().training.findMany({
    where: {
      status: 'published',
      endsAt: { lte: now, gt: new Date(now.getTime() - WITHIN_DAYS * 86_400_000) },
      registrations: { some: { checkedInAt: { not: null }, thankedAt: null } },
    },
  })
  let thanked = 0
  for (const training of over) {
    thanked += await transaction(async (tx) => {
      const registrations = await tx.trainingRegistration.updateManyAndReturn({
        where: { trainingId: training.id, checkedInAt: { not: null }, thankedAt: null },
        data: { thankedAt: now },
      })
      if (registrations.length === 0) return 0
      for (const registration of registrations) await queueTrainingMail(tx, 'training-thanks', training, registration)
      const subject = { kind: 'training', id: training.id } as const
      await record(tx, system, 'training.thanked', subject, { count: registrations.length })
      return registrations.length
    })
  }
  return thanked
}
