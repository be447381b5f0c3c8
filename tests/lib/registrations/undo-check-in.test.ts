import { checkIn } from '@/lib/registrations/check-in'
import { thankParticipants } from '@/lib/registrations/thank-participants'
import { undoCheckIn } from '@/lib/registrations/undo-check-in'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining, registrationRow, trainingRow } from '@/tests/support/a-training'
import { refused } from '@/tests/support/refused'

it('takes a check-in back until the certificate is sent', async () => {
  const { slug, editor } = await aTraining()
  const { id } = await aRegistration(slug)
  const { startsAt, endsAt } = await trainingRow(slug)
  const input = { slug, registrationId: id }
  await checkIn(editor, input, startsAt)
  await undoCheckIn(editor, input)
  await undoCheckIn(editor, input)
  expect(await registrationRow(id)).toMatchObject({ checkedInAt: null, checkedInBy: null })
  expect(await lastEvent()).toMatchObject({ type: 'training.check-in-undone', facts: { registrationId: id } })

  await checkIn(editor, input, startsAt)
  await thankParticipants(new Date(endsAt.getTime() + 1))
  await refused(() => undoCheckIn(editor, input), 'certificate-sent')
  const other = await aTraining()
  await refused(() => undoCheckIn(editor, { slug: other.slug, registrationId: id }), 'registration-not-found')
})

it('takes back that of the one alone', async () => {
  const { slug, editor } = await aTraining()
  const [one, other] = [await aRegistration(slug), await aRegistration(slug)]
  const { startsAt } = await trainingRow(slug)
  for (const { id } of [one, other]) await checkIn(editor, { slug, registrationId: id }, startsAt)
  await undoCheckIn(editor, { slug, registrationId: one.id })
  expect(await registrationRow(one.id)).toMatchObject({ checkedInAt: null })
  expect(await registrationRow(other.id)).toMatchObject({ checkedInAt: startsAt })
})
