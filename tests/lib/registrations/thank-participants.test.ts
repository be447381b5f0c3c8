import { addDays, today } from '@/lib/calendar/days'
import { registrationLink } from '@/lib/trainings/links'
import { withTriggersOff } from '@/tests/support/database'
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

it('writes to whoever is checked in afterwards, to nobody twice, and of no other training', async () => {
  const [{ slug, editor }, other] = [await aTraining(), await aTraining({ day: addDays(today(), 11) })]
  const [first, late] = [await aRegistration(slug), await aRegistration(slug)]
  const theirs = await aRegistration(other.slug)
  const [{ startsAt, endsAt }, { startsAt: next }] = [await trainingRow(slug), await trainingRow(other.slug)]
  await checkIn(editor, { slug, registrationId: first.id }, startsAt)
  await checkIn(editor, { slug: other.slug, registrationId: theirs.id }, new Date(next.getTime() - 1))
  expect(await thankParticipants(endsAt)).toBe(1)
  await checkIn(editor, { slug, registrationId: late.id }, endsAt)
  expect(await thankParticipants(endsAt)).toBe(1)
  const thanks = async (email: string) => (await mailsTo(email)).filter((one) => one === 'training-thanks').length
  expect([await thanks(first.email), await thanks(late.email), await thanks(theirs.email)]).toEqual([1, 1, 0])
})

it('certifies nobody who did not come, nor what was cancelled', async () => {
  const { slug, editor } = await aTraining()
  const [came, missed] = [await aRegistration(slug), await aRegistration(slug)]
  const { startsAt, endsAt } = await trainingRow(slug)
  await checkIn(editor, { slug, registrationId: came.id }, startsAt)
  const certified = ({ id }: typeof came) =>
    findCertificate(registrationLink('certificate', id, 'sv').split('/').at(-1) ?? '', endsAt)
  expect(await certified(came)).toMatchObject({ name: 'Petra Prövare' })
  expect(await certified(missed)).toBeNull()
  await withTriggersOff('training', `update training set status = 'cancelled' where slug = $1`, [slug])
  expect(await certified(came)).toBeNull()
})
