import { randomUUID } from 'node:crypto'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { listInvitations } from '@/lib/mandates/list-invitations'
import { findLinkReceiver } from '@/lib/auth/find-link-receiver'
import { db } from '@/lib/db/client'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { aCase } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { proven } from '@/tests/support/claimed'
import { withTriggersOff } from '@/tests/support/database'
import { asContact } from '@/tests/support/people'

async function invited() {
  const made = await aCase().verified()
  const email = `${randomUUID()}@example.test`
  await inviteColleague(await asContact(made.contactId), { number: made.number, name: 'Kolle Ga', email })
  return { ...made, email, id: await proven(email) }
}

it('stands until its last day, the day itself included', async () => {
  const { email, id } = await invited()
  const lasts = (day: string) =>
    withTriggersOff('invitation', `update invitation set valid_to = ${day} where email = $1`, [email])
  await lasts('today()')
  expect(await listInvitations({ id })).toHaveLength(1)
  expect(await findLinkReceiver({ email })).toEqual({ personId: id })
  await lasts('today() - 1')
  expect(await listInvitations({ id })).toEqual([])
  expect(await findLinkReceiver({ email })).toBeNull()
})

it.each([
  ['has ended', `update invitation set ended_at = now() where email = $1`, 'invitation'],
  ['comes from one who is shut out', `update person set deactivated_at = now() where id = $2`, 'person'],
  [
    'comes from one who may not speak any more',
    `update mandate set revoked_at = now() where person_id = $2`,
    'mandate',
  ],
  [
    'comes from one who has only their own word any more',
    `update mandate set level = 'self-declared', checked_how = null, verified_by = null, verified_at = null where person_id = $2`,
    'mandate',
  ],
  [
    'comes from one whose mandate ran out yesterday',
    `update mandate set valid_from = today() - 9, valid_to = today() - 1 where person_id = $2`,
    'mandate',
  ],
  ['went to an address that is not proven', `update person set email_proven_at = null where email = $1`, 'person'],
])('is none that %s', async (_, sql, table) => {
  const { email, id, contactId } = await invited()
  expect(await listInvitations({ id })).toHaveLength(1)
  await withTriggersOff(table, sql.replace('$2', '$1'), [sql.includes('$2') ? contactId : email])
  expect(await listInvitations({ id })).toEqual([])
})

it('is nobody else’s', async () => {
  const [one, other] = [await invited(), await invited()]
  expect(await listInvitations({ id: one.id })).not.toEqual(await listInvitations({ id: other.id }))
  expect(await listInvitations({ id: one.contactId })).toEqual([])
})

it('stands by the inviter’s own mandate for that company: no colleague’s, and none for another company', async () => {
  const { id, contactId, companyId, number, mandateId, lead } = await invited()
  const [{ email }, { orgDigits }] = [
    await db().person.findUniqueOrThrow({ where: { id: contactId } }),
    await db().company.findUniqueOrThrow({ where: { id: companyId } }),
  ]
  const elsewhere = await aCase(anApplication({ contact: { email: email ?? '' } })).verified()
  await aCase(anApplication({ orgNumber: orgDigits ?? '' })).verified()
  expect(await listInvitations({ id })).toHaveLength(1)
  await revokeMandate(lead, number, mandateId)
  expect(elsewhere.contactId).toBe(contactId)
  expect(await listInvitations({ id })).toEqual([])
})
