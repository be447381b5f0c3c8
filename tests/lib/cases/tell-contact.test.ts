import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { askForMore } from '@/lib/cases/ask-for-more'
import { closeCase } from '@/lib/cases/close-case'
import { findCase } from '@/lib/cases/find-case'
import { openCase } from '@/lib/cases/open-case'
import { tellContact } from '@/lib/cases/tell-contact'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { mailsAt, mailsTo } from '@/tests/support/mails-waiting'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { asContact } from '@/tests/support/people'
import { choose, unseenBy } from '@/tests/lib/notices/notices'

const tell = ({ id, number }: { id: string; number: string }) =>
  transaction((tx) => tellContact(tx, id, 'case-reopened', { number }))

it('tells the contact on their page and by mail', async () => {
  const made = await aCase()
  await tell(made)
  expect(await unseenBy(made.contactId)).toEqual(['reopened'])
  expect(await mailsTo(made.contactId)).toContain('case-reopened')
})

it('tells it of that case and once, whoever else has one', async () => {
  const [made, other] = [await aCase(), await aCase().verified()]
  await tell(made)
  expect(await unseenBy(other.contactId)).toEqual([])
  const { contactEmail } = await caseRow(made.number)
  expect((await mailsAt(contactEmail ?? '')).filter((template) => template === 'case-reopened')).toHaveLength(1)
})

it('tells nobody whose address has been forgotten', async () => {
  await anOpenRound()
  const { id, number } = await openCase(visitor, randomUUID(), anApplication())
  await withTriggersOff('cases', `update cases set contact_email = null where id = $1`, [id])
  const before = await db().mail.count()
  await tell({ id, number })
  expect(await db().mail.count()).toBe(before)
})

it('mails an address that nobody has proven yet, and nobody who said that the case is not theirs', async () => {
  await anOpenRound()
  const application = anApplication()
  const { id, number } = await openCase(visitor, randomUUID(), application)
  const [{ address }] = (await asSuperuser<{ address: string }>(
    `select contact_email as address from cases where id = $1`,
    [id],
  )) as [{ address: string }]
  await tell({ id, number })
  expect(await mailsAt(address)).toContain('case-reopened')
  await asSuperuser(`delete from mail`)
  await asSuperuser(`begin; set local session_replication_role = replica;
    update cases set contact_disowned_at = now() where id = '${id}'; commit`)
  await tell({ id, number })
  expect(await mailsAt(address)).toEqual([])
})

it('mails a decision and what the case waits for at once, whatever was chosen or seen', async () => {
  const made = await aCaseInProgress()
  await choose(made.contactId, 'never')
  await closeCase(made.advisor, { ...(await asSeen(made.number)), ...BID_SUBMITTED })
  await findCase(await asContact(made.contactId), made.number)
  expect(await mailsTo(made.contactId)).toContain('case-closed')

  const asked = await aCase()
  await choose(asked.contactId, 'digest')
  await askForMore(asked.lead, { ...(await asSeen(asked.number)), text: 'Vilken dag?', requestId: randomUUID() })
  expect(await unseenBy(asked.contactId)).toEqual(['asked'])
  expect(await mailsTo(asked.contactId)).toContain('message-to-company')
})
