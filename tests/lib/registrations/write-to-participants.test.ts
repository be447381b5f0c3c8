import { withTriggersOff } from '@/tests/support/database'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { findSeat } from '@/lib/registrations/find-seat'
import { writeToParticipantsInput } from '@/lib/registrations/inputs'
import { listTrainingMessages } from '@/lib/registrations/list-training-messages'
import { signUp } from '@/lib/registrations/sign-up'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'
import { writeToParticipants } from '@/lib/registrations/write-to-participants'
import { visitor } from '@/lib/actors/actor'
import { readMail } from '@/lib/mail/read-mail'
import { renderMail } from '@/lib/mail/render-mail'
import { eventCount, lastEvent } from '@/tests/support/training-events'
import { aRegistration, aTraining, mailsTo, signUpInput } from '@/tests/support/a-training'
import { refused } from '@/tests/support/refused'

const message = (slug: string, more: Record<string, string> = {}) =>
  writeToParticipantsInput.parse({
    ...{
      slug,
      requestId: randomUUID(),
      readers: 'seated',
      textSv: 'Ta med annonsen.\r\n\r\nParkera på baksidan.',
      ...more,
    },
  })
const textTo = async (toAddress: string) => {
  const { locale, params } = await db().mail.findFirstOrThrow({ where: { toAddress, template: 'training-message' } })
  return renderMail({ address: toAddress, locale: locale as 'sv' | 'en' }, readMail('training-message', params)).text
}

it('goes once to those with a seat, whoever presses twice, and stands on their own pages', async () => {
  const { id, slug, editor } = await aTraining({ seats: 1 })
  const [seated, waiting] = [await aRegistration(slug), await aRegistration(slug)]
  const input = message(slug)
  await Promise.all([writeToParticipants(editor, input), writeToParticipants(editor, input)])
  expect(await mailsTo(seated.email)).toEqual(['training-seated', 'training-message'])
  expect(await mailsTo(waiting.email)).toEqual(['training-waiting'])
  expect(await textTo(seated.email)).toContain('\n\nTa med annonsen.\n\nParkera på baksidan.\n\n')
  const told = [{ text: { text: 'Ta med annonsen.\n\nParkera på baksidan.', lang: 'sv' } }]
  expect(await findSeat(seated.token, 'sv')).toMatchObject({ messages: told })
  expect(await findSeat(waiting.token, 'sv')).toMatchObject({ messages: [] })
  expect(await eventCount(id, 'training.written-to')).toBe(1)
  expect(await lastEvent()).toMatchObject({ actorId: editor.personId, facts: { told: 1 } })
  for (const changed of [{ textSv: 'Något annat' }, { textEn: 'Else' }, { readers: 'standing' as const }])
    await refused(() => writeToParticipants(editor, { ...input, ...changed }), 'request-reused')
})

it('is of that training, on no page of another and to nobody without an address', async () => {
  const [{ slug, editor }, other] = [await aTraining(), await aTraining()]
  const [seated, silent, theirs] = [await aRegistration(slug), await aRegistration(slug), await aRegistration(other.slug)]
  await withTriggersOff('training_registration', 'update training_registration set name = null, email = null, organisation = null, anonymised_at = now() where id = $1', [silent.id])
  await writeToParticipants(editor, message(slug))
  expect(await mailsTo(seated.email)).toContain('training-message')
  expect(await mailsTo(theirs.email)).not.toContain('training-message')
  expect(await findSeat(theirs.token, 'sv')).toMatchObject({ messages: [] })
  expect(await lastEvent()).toMatchObject({ facts: { told: 1 } })
}) // prettier-ignore

it('goes to all who stand, each in the language they signed up in', async () => {
  const { id, slug, editor } = await aTraining({ seats: 1 })
  const english = signUpInput(slug)
  await signUp(visitor, english, 'en')
  const [waiting, gone] = [await aRegistration(slug), await aRegistration(slug)]
  await withdrawRegistration(gone.token)
  await writeToParticipants(editor, message(slug, { readers: 'standing', textEn: 'Bring the notice.' }))
  expect(await textTo(english.email)).toContain('Bring the notice.')
  expect(await textTo(waiting.email)).toContain('Ta med annonsen.')
  expect(await mailsTo(gone.email)).not.toContain('training-message')
  expect(await findSeat(gone.token, 'sv')).toMatchObject({ messages: [] })
  expect(await listTrainingMessages(editor, id)).toMatchObject([
    { readers: 'standing', told: 2, textEn: 'Bring the notice.' },
  ])
})

it('is refused when there is nobody, no training, no text or no choice', async () => {
  const { slug, editor } = await aTraining()
  await refused(() => writeToParticipants(editor, message(slug)), 'nobody-to-write-to')
  await refused(() => writeToParticipants(editor, message('finns-inte')), 'training-not-found')
  const { error } = writeToParticipantsInput.safeParse({ slug, requestId: randomUUID(), readers: '', textSv: ' \n ' })
  expect(error?.issues.map((issue) => issue.message).sort()).toEqual(['readers-missing', 'text-missing'])
})
