import { checkIn } from '@/lib/registrations/check-in'
import { removeParticipant } from '@/lib/registrations/remove-participant'
import { lastEvent } from '@/tests/support/told'
import {
  aRegistration,
  aTraining,
  mailsTo,
  registrationRow,
  startsInHours,
  trainingRow,
} from '@/tests/support/a-training'
import { refused } from '@/tests/support/refused'

describe('removing a participant', () => {
  it('frees the seat, tells the one it was, and is written down', async () => {
    const { slug, editor } = await aTraining()
    const { id, email } = await aRegistration(slug)
    await removeParticipant(editor, { slug, registrationId: id })
    expect(await registrationRow(id)).toMatchObject({ status: 'withdrawn' })
    expect(await trainingRow(slug)).toMatchObject({ taken: 0 })
    expect(await mailsTo(email)).toEqual(['training-removed'])
    expect(await lastEvent()).toMatchObject({
      type: 'training.participant-removed', facts: { registrationId: id, from: 'seated' },
    }) // prettier-ignore
    await refused(() => removeParticipant(editor, { slug, registrationId: id }), 'registration-not-found')
  })

  it('leaves whoever has come', async () => {
    const { id, slug, editor } = await aTraining()
    const guest = await aRegistration(slug)
    await startsInHours(id, 2)
    await checkIn(editor, { slug, registrationId: guest.id })
    await refused(() => removeParticipant(editor, { slug, registrationId: guest.id }), 'participant-came')
  })
})
