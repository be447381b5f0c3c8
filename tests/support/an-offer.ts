import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { db } from '@/lib/db/client'
import type { MeetingOffer } from '@/lib/db/generated/client'
import { openSecret } from '@/lib/mail/secrets'
import { offerTimes } from '@/lib/meetings/offer-times'
import type { OfferTimesInput } from '@/lib/meetings/times-inputs'

/** Two times, a week ahead, with an hour reserved once one is chosen. */
export function offered(number: string, differing: Partial<OfferTimesInput> = {}): OfferTimesInput {
  return {
    ...{ number, requestId: randomUUID(), kind: 'meeting', length: minutes(60), reserved: minutes(60), despite: true },
    ...{ place: 'Exempelhuset, Provstad', participants: null, answerBy: null, day3: null, clock3: null },
    ...{ day1: addDays(today(), 7), clock1: '10:00', day2: addDays(today(), 8), clock2: '13:00' },
    ...differing,
  }
}

export const offerRow = (id: string) => db().meetingOffer.findUniqueOrThrow({ where: { id } })

/** The offer with what only its mail holds. */
export async function anOffer(
  advisor: Advisor,
  number: string,
  differing: Partial<OfferTimesInput> = {},
): Promise<MeetingOffer & { token: string }> {
  const asked = offered(number, differing)
  await offerTimes(advisor, asked)
  const offer = await db().meetingOffer.findUniqueOrThrow({ where: { requestId: asked.requestId } })
  return { ...offer, token: await tokenMailed(number) }
}

export async function tokenMailed(number: string): Promise<string> {
  const mail = await db().mail.findFirstOrThrow({
    where: { template: 'times-offered', params: { path: ['number'], equals: number } },
    orderBy: { queuedAt: 'desc' },
  })
  return (
    openSecret(mail.sealed ?? '')
      ?.path?.split('/')
      .at(-1) ?? ''
  )
}
