import { randomUUID } from 'node:crypto'
import { findCase } from '@/lib/cases/find-case'
import { sendMessage } from '@/lib/cases/send-message'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { nextDigest } from '@/lib/notices/next-digest'
import { tellPerson } from '@/lib/notices/tell-person'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { aCaseAbout, answered, aPersonOfBothRoles, aQuestion } from '@/tests/support/a-question'
import { asApp, asSuperuser } from '@/tests/support/database'
import { anAdvisor, asContact } from '@/tests/support/people'
import { choose, unseenBy } from './notices'

const said = (number: string) => ({ number, requestId: randomUUID(), text: 'Hej!' })
const tell = (personId: string, { id, number }: { id: string; number: string }) =>
  transaction((tx) => tellPerson(tx, personId, id, 'case-changed', { number }))

describe('who is told', () => {
  it('sees it on their pages and is mailed, and the mail knows its notice', async () => {
    const made = await aCaseInProgress()
    await findCase(made.advisor, made.number)
    await tell(made.advisor.personId, made)
    expect(await unseenBy(made.advisor.personId)).toEqual(['changed'])
    expect(await mailsTo(made.advisor.personId)).toEqual(['case-changed'])
    const rows = await asSuperuser(
      `select n.case_id, n.kind, m.params from mail m join notice n on n.id = m.notice_id where m.person_id = $1`,
      [made.advisor.personId],
    )
    expect(rows).toEqual([{ case_id: made.id, kind: 'changed', params: { number: made.number } }])
  })

  it.each(['digest', 'never'] as const)(
    'has no mail of its own having chosen %s, and sees it all the same',
    async (mails) => {
      const made = await aCaseInProgress()
      await choose(made.advisor.personId, mails)
      await sendMessage(await asContact(made.contactId), said(made.number))
      expect(await unseenBy(made.advisor.personId)).toEqual(['assigned', 'message'])
      expect(await mailsTo(made.advisor.personId)).not.toContain('message-to-advisor')
      const told = await db().notice.findFirstOrThrow({ where: { personId: made.advisor.personId, kind: 'message' } })
      expect(told.mailDueAt).toEqual(mails === 'digest' ? nextDigest(told.sinceAt) : null)
    },
  )

  it('is not told of a case whose buyer they have helped', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    await answered(buyers, await aQuestion({ reference: 'W-TOLD' }))
    await tell(advisor.personId, await aCaseAbout('W-TOLD'))
    expect(await unseenBy(advisor.personId)).toEqual([])
    expect(await mailsTo(advisor.personId)).not.toContain('case-changed')
  })

  it('has nothing any more once their account is closed, and is told nothing then', async () => {
    const made = await aCase()
    const advisor = await anAdvisor()
    await tell(advisor.personId, made)
    expect(await unseenBy(advisor.personId)).toEqual(['changed'])
    await deactivatePerson(made.lead, advisor.personId)
    expect(await unseenBy(advisor.personId)).toEqual([])
    await tell(advisor.personId, made)
    expect(await unseenBy(advisor.personId)).toEqual([])
    expect(await mailsTo(advisor.personId)).toEqual(['case-changed'])
  })
})

describe('seeing', () => {
  it('is opening the case, and drops the mail that still waits', async () => {
    const made = await aCaseInProgress()
    const contact = await asContact(made.contactId)
    await sendMessage(made.advisor, said(made.number))
    expect(await unseenBy(made.contactId)).toEqual(['advised', 'message'])
    expect(await mailsTo(made.contactId)).toContain('message-to-company')
    await findCase(contact, made.number)
    expect(await unseenBy(made.contactId)).toEqual([])
    expect(await mailsTo(made.contactId)).not.toContain('message-to-company')
  })

  it('leaves a mail that somebody has taken to send', async () => {
    const made = await aCaseInProgress()
    await sendMessage(made.advisor, said(made.number))
    await asSuperuser(`update mail set attempts = 1 where template = 'message-to-company' and person_id = $1`, [
      made.contactId,
    ])
    await findCase(await asContact(made.contactId), made.number)
    expect(await mailsTo(made.contactId)).toContain('message-to-company')
  })

  it('is each person’s own, and of that case alone', async () => {
    const made = await aCaseInProgress()
    const other = await aCase().triaged().assignedTo(made.advisor)
    await findCase(made.lead, made.number)
    expect(await unseenBy(made.advisor.personId)).toEqual(['assigned', 'assigned'])
    await findCase(made.advisor, other.number)
    expect(await unseenBy(made.advisor.personId)).toEqual(['assigned'])
  })

  it('by many at once happens once, and what came meanwhile is not lost', async () => {
    const made = await aCaseInProgress()
    const contact = await asContact(made.contactId)
    const looks = Array.from({ length: 4 }, () => findCase(made.advisor, made.number))
    await Promise.all([...looks, sendMessage(contact, said(made.number))])
    await sendMessage(contact, said(made.number))
    expect(await unseenBy(made.advisor.personId)).toContain('message')
    await findCase(made.advisor, made.number)
    expect(await unseenBy(made.advisor.personId)).toEqual([])
  })
})

describe('the database', () => {
  it('lets nobody take a notice away, or make a seen one unseen', async () => {
    const made = await aCaseInProgress()
    await expect(asApp('delete from notice')).rejects.toThrow('permission denied')
    await findCase(made.advisor, made.number)
    await expect(asApp('update notice set seen_at = null where seen_at is not null')).rejects.toThrow('stays seen')
    await expect(asApp(`update notice set kind = 'closed'`)).rejects.toThrow('permission denied')
  })
})
