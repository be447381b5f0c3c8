import { checkIn } from '@/lib/registrations/check-in'
import { findCertificate } from '@/lib/registrations/find-certificate'
import { findSeat } from '@/lib/registrations/find-seat'
import { thankParticipants } from '@/lib/registrations/thank-participants'
import { aRegistration, aTraining, mailsTo, trainingRow } from '@/tests/support/a-training'
import { eventCount } from '@/tests/support/training-events'

it('writes once to those who came, and then there is a certificate', async () => {
  const { id, slug, editor } = await aTraining()
  const [came, missed] = [await aRegistration(slug), await aRegistration(slug)]
  const { startsAt, endsAt } = await trainingRow(slug)
  await checkIn(editor, { slug, registrationId: came.id }, startsAt)
  expect(await thankParticipants(startsAt)).toBe(0)
  expect((await Promise.all([1, 2, 3].map(() => thankParticipants(endsAt)))).sort()).toEqual([0, 0, 1])
  expect(await mailsTo(came.email)).toEqual(['training-seated', 'training-thanks'])
  expect(await mailsTo(missed.email)).toEqual(['training-seated'])
  expect(await eventCount(id, 'training.thanked')).toBe(1)

  const seat = await findSeat(came.token, 'sv', endsAt)
  const token = seat?.certificate?.split('/').at(-1) ?? ''
  expect(await findCertificate(token, endsAt)).toMatchObject({ name: 'Petra Prövare', titleSv: 'Läs en annons' })
  expect(await findCertificate(token, startsAt)).toBeNull()
  expect(await findCertificate(came.token, endsAt)).toBeNull()
  expect(await findSeat(missed.token, 'sv', endsAt)).toMatchObject({
    attended: false,
    certificate: null,
    evaluation: null,
  })
})
