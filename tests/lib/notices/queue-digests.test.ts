import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { grantRole } from '@/lib/people/grant-role'
import { tellLeads } from '@/lib/notices/tell-leads'
import { transaction } from '@/lib/db/transaction'
import { randomUUID } from 'node:crypto'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { findCase } from '@/lib/cases/find-case'
import { sendMessage } from '@/lib/cases/send-message'
import { db } from '@/lib/db/client'
import { nextDigest } from '@/lib/notices/next-digest'
import { queueDigests } from '@/lib/notices/queue-digests'
import { renderMail } from '@/lib/mail/render-mail'
import { readMail } from '@/lib/mail/read-mail'
import { correctQuestion } from '@/lib/buyers/correct-question'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { aCaseAbout, answered, aPersonOfBothRoles, aQuestion, asSeenQuestion } from '@/tests/support/a-question'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { aBuyerAdvisor, aLead, anAdvisor, asContact } from '@/tests/support/people'
import { choose, unseenBy } from './notices'

const said = (number: string) => ({ number, requestId: randomUUID(), text: 'Hej!' })

/** Everything told to the person, as if it had been told then. */
async function toldAt(personId: string, instant: string): Promise<void> {
  await asSuperuser(`update notice set since_at = $2, mail_due_at = $3 where person_id = $1`, [
    personId,
    instant,
    nextDigest(new Date(instant)),
  ])
}

async function digestsOf(personId: string) {
  const mails = await db().mail.findMany({ where: { personId, template: 'digest' } })
  return mails.map(({ params }) => params)
}

/** An advisor who reads in the morning, with two cases and three notices told at that time. */
async function aReader(instant = '2026-11-03T16:00:00+01:00') {
  const advisor = await anAdvisor()
  await choose(advisor.personId, 'digest')
  const [one, two] = [await aCase().triaged().assignedTo(advisor), await aCase().triaged().assignedTo(advisor)]
  await sendMessage(await asContact(two.contactId), said(two.number))
  await toldAt(advisor.personId, instant)
  return { advisor, one, two }
}

const MORNING = new Date('2026-11-04T07:00:00+01:00')
const EARLIER = new Date(MORNING.getTime() - 1)

it('makes one mail at seven with the numbers of the cases and how much is new in each, and no word more', async () => {
  const { advisor, one, two } = await aReader()
  await queueDigests(EARLIER)
  expect(await digestsOf(advisor.personId)).toEqual([])
  await queueDigests(MORNING)
  const told = { count: 2, cases: `${one.number}: 1\n${two.number}: 2` }
  expect(await digestsOf(advisor.personId)).toEqual([told])
  await queueDigests(MORNING)
  expect(await digestsOf(advisor.personId)).toHaveLength(1)
  expect(await unseenBy(advisor.personId)).toHaveLength(3)

  const draft = readMail('digest', told)
  const sv = renderMail({ address: 'rut@example.test', locale: 'sv' }, draft)
  expect(sv.subject).toBe('Nytt i 2 ärenden')
  expect(sv.text).toContain(`${two.number}: 2`)
  expect(renderMail({ address: 'rut@example.test', locale: 'en' }, draft).subject).toBe('News in 2 cases')
})

it.each([
  ['2026-10-24T23:00:00+02:00', '2026-10-25T07:00:00+01:00'],
  ['2027-03-27T23:00:00+01:00', '2027-03-28T07:00:00+02:00'],
])('told %s goes at %s, when the clocks have changed', async (told, morning) => {
  const { advisor } = await aReader(told)
  await queueDigests(new Date(Date.parse(morning) - 1))
  expect(await digestsOf(advisor.personId)).toEqual([])
  await queueDigests(new Date(morning))
  expect(await digestsOf(advisor.personId)).toHaveLength(1)
})

it('leaves out what was seen before, and is no mail when all of it was', async () => {
  const { advisor, one, two } = await aReader()
  await findCase(advisor, two.number)
  await queueDigests(MORNING)
  expect(await digestsOf(advisor.personId)).toEqual([{ count: 1, cases: `${one.number}: 1` }])
  const other = await aReader()
  await findCase(other.advisor, other.one.number)
  await findCase(other.advisor, other.two.number)
  await queueDigests(MORNING)
  expect(await digestsOf(other.advisor.personId)).toEqual([])
})

it('by several at once is one mail', async () => {
  const { advisor } = await aReader()
  await Promise.all(Array.from({ length: 6 }, () => queueDigests(MORNING)))
  expect(await digestsOf(advisor.personId)).toHaveLength(1)
})

it('waits with what can still be undone', async () => {
  const { advisor } = await aReader('2026-11-04T06:59:55+01:00')
  await queueDigests(MORNING)
  expect(await digestsOf(advisor.personId)).toEqual([])
  await queueDigests(new Date('2026-11-04T07:00:05+01:00'))
  expect(await digestsOf(advisor.personId)).toHaveLength(1)
})

it('tells of no case that went to somebody else, and none that its reader is barred from since', async () => {
  const { advisor, one, two } = await aReader()
  const next = await anAdvisor('Nästa')
  await assignAdvisor(one.lead, { ...(await asSeen(one.number)), advisorId: next.personId })
  await queueDigests(MORNING)
  expect(await digestsOf(advisor.personId)).toEqual([{ count: 1, cases: `${two.number}: 2` }])

  const both = await aPersonOfBothRoles()
  await choose(both.advisor.personId, 'digest')
  const question = await aQuestion({ reference: 'W-OTHER' })
  await answered(both.buyers, question)
  await aCaseAbout('W-DIGEST').triaged().assignedTo(both.advisor)
  await toldAt(both.advisor.personId, '2026-11-03T16:00:00+01:00')
  const correction = { ...(await asSeenQuestion(question.number)), reference: 'W-DIGEST', tedNumber: '' }
  await correctQuestion(await aBuyerAdvisor(), correction)
  await queueDigests(MORNING)
  expect(await digestsOf(both.advisor.personId)).toEqual([])
})

it('is a contact’s too, who is mailed at once of a decision all the same', async () => {
  const made = await aCaseInProgress()
  await choose(made.contactId, 'digest')
  await sendMessage(made.advisor, said(made.number))
  await toldAt(made.contactId, '2026-11-03T16:00:00+01:00')
  await queueDigests(MORNING)
  expect(await mailsTo(made.contactId)).toEqual(expect.arrayContaining(['digest']))
  expect(await mailsTo(made.contactId)).not.toContain('message-to-company')
})

it('tells no lead who leads no more, no contact who speaks for the company no longer, and nobody who is shut out', async () => {
  const made = await aCaseInProgress()
  const [lead, former, shutOut] = [await aLead(), await aLead(), await aLead()]
  const readers = [made.contactId, ...[lead, former, shutOut].map(({ personId }) => personId)]
  for (const personId of readers) await choose(personId, 'digest')
  await sendMessage(made.advisor, said(made.number))
  await transaction((tx) => tellLeads(tx, made.id, 'hours-used-up', { number: made.number }))
  for (const personId of readers) await toldAt(personId, '2026-11-03T16:00:00+01:00')
  await grantRole(lead, { personId: former.personId, role: 'editor' })
  await withTriggersOff('staff_role', `update staff_role set revoked_at = now() where person_id = $1 and role = 'project-lead'`, [former.personId])
  await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [shutOut.personId])
  await revokeMandate(made.lead, made.number, made.mandateId)
  await queueDigests(MORNING)
  expect(await Promise.all(readers.map(async (id) => (await digestsOf(id)).length))).toEqual([0, 1, 0, 0])
}) // prettier-ignore
