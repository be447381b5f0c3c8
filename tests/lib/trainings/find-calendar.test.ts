import { moveTraining } from '@/lib/trainings/move-training'
import { cancelTraining } from '@/lib/trainings/cancel-training'
import { findCalendar, findSeatCalendar } from '@/lib/trainings/find-calendar'
import { planTraining } from '@/lib/trainings/plan-training'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'
import { addDays, today } from '@/lib/calendar/days'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining, trainingInput } from '@/tests/support/a-training'
import { anEditor } from '@/tests/support/people'

const LINK = 'https://mote.example.com/hemlig'
const online = { form: 'online', place: null, link: LINK } as const
const uid = (file: string | undefined | null) => /UID:(\S+)/.exec(file ?? '')?.[1]
const sequence = (file: string | undefined | null) => Number(/SEQUENCE:(\d+)/.exec(file ?? '')?.[1])
/** Long lines are folded. */
const unfolded = (file: string | undefined | null) => file?.replace(/\r\n[ \t]/g, '')

it('gives anyone the file without the link, and a participant the same event with it', async () => {
  const { slug } = await aTraining(online)
  const { id } = await aRegistration(slug)
  const open = await findCalendar(slug, 'sv')
  const own = await findSeatCalendar(id)
  expect(unfolded(open)).not.toContain(LINK)
  expect(unfolded(own?.content)).toContain(LINK)
  expect(uid(own?.content)).toBe(uid(open))
  expect(open).toContain('METHOD:PUBLISH')
})

it('rises through a move, someone leaving and coming back, and the end of it', async () => {
  const { slug, editor } = await aTraining(online)
  const { id, token, email } = await aRegistration(slug)
  const files = [await findSeatCalendar(id)]
  const day = addDays(today(), 11)
  await moveTraining(editor, {
    ...online,
    slug,
    version: 2,
    day,
    startsAt: '09:00',
    endsAt: '10:00',
    closesOn: '',
    closesAt: '',
  })
  files.push(await findSeatCalendar(id))
  await withdrawRegistration(token)
  files.push(await findSeatCalendar(id))
  // A confirmation that was still in the queue must not put the event back.
  expect(await findSeatCalendar(id)).toMatchObject({ method: 'CANCEL' })
  const again = await aRegistration(slug, { email })
  files.push(await findSeatCalendar(again.id))
  await cancelTraining(editor, { slug, version: 3 })
  files.push(await findSeatCalendar(again.id))

  expect(files.map((file) => file?.method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL', 'REQUEST', 'CANCEL'])
  expect(new Set(files.map((file) => uid(file?.content))).size).toBe(1)
  expect(files.map((file) => sequence(file?.content))).toEqual([0, 1, 2, 2, 3])
  expect(await findCalendar(slug, 'en')).toContain('METHOD:CANCEL')
  expect(await lastEvent()).toMatchObject({ type: 'training.cancelled' })
})

it('has none for a draft, a mail without news, or someone who is not there', async () => {
  const { slug } = await planTraining(await anEditor(), trainingInput())
  expect(await findCalendar(slug, 'sv')).toBeNull()
  expect(await findSeatCalendar('00000000-0000-4000-8000-000000000000')).toBeNull()
})
