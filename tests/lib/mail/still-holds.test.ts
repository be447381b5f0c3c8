import type { ProjectLead } from '@/lib/actors/actor'
import { declareCapability } from '@/lib/capabilities/declare-capability'
import { remindOfCapabilities } from '@/lib/capabilities/remind-of-capabilities'
import { withdrawCapability } from '@/lib/capabilities/withdraw-capability'
import { isDemo } from '@/lib/config/demo'
import { answerExercise } from '@/lib/exercises/answer-exercise'
import { closeExercise } from '@/lib/exercises/close-exercise'
import { openExercise } from '@/lib/exercises/open-exercise'
import { remindOfExercise } from '@/lib/exercises/remind-of-exercise'
import { deliverMail, type DueMail } from '@/lib/mail/deliver-mail'
import { sendDueMails } from '@/lib/mail/send-due-mails'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { aCapability, capabilityOf, endsIn } from '@/tests/support/a-capability'
import { anExercise, askedIn, asking, endedAgo, says, type AskedTest } from '@/tests/support/an-exercise'
import { asSuperuser } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { SmtpSink } from '@/tests/support/smtp-sink'

jest.mock('@/lib/config/demo', () => ({ isDemo: jest.fn() }))

const sink = new SmtpSink()
const port = 22_000 + (process.pid % 20_000)
const noCalendar = () => Promise.resolve(null)
const OFFICE = new Date('2026-11-30T09:00:00Z')

let lead: ProjectLead

beforeAll(async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  await sink.listen(port)
})
afterAll(() => sink.close())
beforeEach(async () => {
  sink.received.length = 0
  jest.mocked(isDemo).mockReturnValue(false)
  lead = await aLead()
  await asSuperuser('delete from mail')
})

const waiting = () => asSuperuser<{ template: string; status: string }>('select template, status from mail')

/** Those to the companies' contacts that their cases brought about are no part of it. */
const onlyAsking = () => asSuperuser(`delete from mail where template not like 'exercise-%'`)

const ways: [string, (asked: AskedTest) => Promise<unknown>][] = [
  ['takes back what it said', ({ contact, ...said }) => withdrawCapability(contact, said)],
  ['has said it until a day that has passed', ({ capabilityId }) => endsIn(capabilityId, -1)],
  ['has nobody left who speaks for it', (made) => revokeMandate(made.lead, made.number, made.mandateId)],
  ['is asked in an exercise that is closed', ({ exerciseId }) => closeExercise(lead, { exerciseId })],
  ['is asked in an exercise that has ended', ({ exerciseId }) => endedAgo(exerciseId, 1)],
  ['has answered', ({ askedId }) => answerExercise(says(askedId))],
]

it('goes to a company that is asked and may answer', async () => {
  await anExercise(lead, { division: '03' })
  await onlyAsking()
  expect(await sendDueMails(noCalendar)).toBe(1)
  expect(sink.received).toHaveLength(1)
})

it.each(ways)('does not go, and waits for nobody, where the company %s while it is queued', async (_, happens) => {
  const made = await anExercise(lead, { division: '09' })
  await asSuperuser('delete from mail where person_id <> $1', [made.contactId])
  await happens(made)
  await onlyAsking()
  expect(await sendDueMails(noCalendar)).toBe(0)
  expect(sink.received).toEqual([])
  expect(await waiting()).toEqual([])
})

it('does not go though a sender has it in hand when the company takes its word back, nor when it is tried again', async () => {
  const made = await anExercise(lead, { division: '14' })
  await onlyAsking()
  const [taken] = await asSuperuser<Omit<DueMail, 'box'>>(
    `update mail set attempts = 1, next_at = now() + interval '5 minutes' where person_id = $1
     returning id, version, to_address as "to", locale, template, params, sealed, attempts, false as stale`,
    [made.contactId],
  )
  if (!taken) throw new Error('no mail')
  const sent: string[] = []
  await deliverMail(
    {
      close: () => {},
      send: async ({ id }, begin) => {
        await withdrawCapability(made.contact, made)
        await begin()
        sent.push(id)
      },
    },
    { ...taken, box: 'open' },
    noCalendar,
  )
  expect(sent).toEqual([])
  await asSuperuser('update mail set next_at = now()')
  expect(await sendDueMails(noCalendar)).toBe(0)
  expect(await waiting()).toEqual([])
})

it('reminds of an exercise those alone who have not answered between the reminder and its sending', async () => {
  const [silent, quick] = [await aCapability({ division: '15' }), await aCapability({ division: '15' })]
  const exerciseId = await openExercise(lead, asking({ division: '15' }))
  await asSuperuser('delete from mail')
  await remindOfExercise(lead, { exerciseId })
  await answerExercise(says(await askedIn(exerciseId, quick.companyId)))
  expect(await sendDueMails(noCalendar)).toBe(1)
  const [row] = await asSuperuser<{ person_id: string; status: string }>('select person_id, status from mail')
  expect(row).toEqual({ person_id: silent.contactId, status: 'sent' })
})

it('tells nobody that a word ends which is taken back, or is said anew, before the mail goes', async () => {
  const [gone, anew, ends] = [await aCapability(), await aCapability(), await aCapability()]
  for (const { capabilityId } of [gone, anew, ends]) await endsIn(capabilityId, 5)
  await asSuperuser('delete from mail')
  expect(await remindOfCapabilities(OFFICE)).toBeGreaterThanOrEqual(3)
  await withdrawCapability(gone.contact, gone)
  await declareCapability(anew.contact, capabilityOf(anew, { version: 1 }))
  await asSuperuser('delete from mail where person_id <> all ($1)', [[gone, anew, ends].map((one) => one.contactId)])
  await asSuperuser(`delete from mail where template <> 'capability-ending'`)
  expect(await sendDueMails(noCalendar)).toBe(1)
  expect(await asSuperuser('select person_id from mail')).toEqual([{ person_id: ends.contactId }])
})

it('is not kept either, where no mail is sent', async () => {
  jest.mocked(isDemo).mockReturnValue(true)
  const made = await anExercise(lead, { division: '16' })
  await withdrawCapability(made.contact, made)
  await onlyAsking()
  await sendDueMails(noCalendar)
  expect(await waiting()).toEqual([])
})
