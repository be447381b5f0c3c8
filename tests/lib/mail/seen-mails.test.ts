import { countMails } from '@/lib/mail/count-mails'
import { confirmMail } from '@/lib/mail/confirm-mail'
import { listMails } from '@/lib/mail/list-mails'
import type { MailState } from '@/lib/mail/mail-state'
import { retryMail } from '@/lib/mail/retry-mail'
import { transaction } from '@/lib/db/transaction'
import { queueMail } from '@/lib/mail/queue-mail'
import { anAdvisor, aLead } from '@/tests/support/people'
import { aCapability } from '@/tests/support/a-capability'
import { declared } from '@/tests/support/a-conflict'
import { asSuperuser } from '@/tests/support/database'
import { anExercise } from '@/tests/support/an-exercise'
import { refused } from '@/tests/support/refused'

beforeEach(() => asSuperuser('delete from mail'))

const seen = async (lead: Awaited<ReturnType<typeof aLead>>, state: MailState) => {
  const { mails, total } = await listMails(lead, { state, page: 1, locale: 'sv' })
  expect([mails.length, (await countMails(lead))[state]]).toEqual([total, total])
  return mails.map(({ template }) => template).sort()
}

it('tells a lead of no mail in a case that is closed to them, nor of any to who speaks for a company that is', async () => {
  const [lead, barred, advisor] = [await aLead(), await aLead(), await anAdvisor()]
  await aCapability({ division: '18' })
  const made = await anExercise(lead, { division: '18' })
  await declared(barred, made.company, { personId: barred.personId })
  await asSuperuser('delete from mail where template <> $1', ['exercise-asked'])
  await transaction(async (tx) => {
    await queueMail(tx, advisor.personId, 'case-assigned', { number: made.number })
    await queueMail(tx, advisor.personId, 'time-logged-with', { of: made.number, minutes: 30 })
    await queueMail(tx, advisor.personId, 'case-joined', { number: 'UA-1999-0001', from: made.number })
    await queueMail(tx, advisor.personId, 'digest', { count: 1, cases: '' })
  })
  const all = ['case-assigned', 'case-joined', 'digest', 'exercise-asked', 'exercise-asked', 'time-logged-with']
  expect(await seen(lead, 'queued')).toEqual(all)
  expect(await seen(barred, 'queued')).toEqual(['digest', 'exercise-asked'])
})

it('neither sends again nor confirms what the lead is not shown', async () => {
  const [lead, barred] = [await aLead(), await aLead()]
  const made = await anExercise(lead, { division: '19' })
  await declared(barred, made.company, { personId: barred.personId })
  const [mail] = await asSuperuser<{ id: string; version: number }>(
    `update mail set status = 'unsure', sending_at = now() where person_id = $1 and template = 'exercise-asked' returning id, version`,
    [made.contactId],
  )
  if (!mail) throw new Error('no mail')
  const input = { mailId: mail.id, version: mail.version }
  await refused(() => retryMail(barred, input), 'mail-moved-on')
  await refused(() => confirmMail(barred, input), 'mail-moved-on')
  await confirmMail(lead, input)
})
