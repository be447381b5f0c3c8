import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { acceptInvitation } from '@/lib/mandates/accept-invitation'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { INVITED_DAYS, lapseInvitations } from '@/lib/mandates/lapse-invitations'
import { aCase } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import { proven } from '@/tests/support/claimed'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

async function invited(daysAgo: number) {
  const { number, contactId, companyId } = await aCase().verified()
  const email = `${randomUUID()}@example.test`
  await inviteColleague(await asContact(contactId), { number, name: 'Kolle Ga', email })
  const { id } = await db().invitation.findFirstOrThrow({ where: { email } })
  await asSuperuser(`begin; set local session_replication_role = replica;
    update invitation set invited_at = now() - interval '${daysAgo} days' where id = '${id}'; commit`)
  return { id, email, companyId }
}

describe('an invitation that nobody answers', () => {
  it('ends after thirty days, with its typed name and address', async () => {
    const [old, fresh] = [await invited(INVITED_DAYS), await invited(INVITED_DAYS - 1)]
    expect(await lapseInvitations()).toBe(1)
    expect(await db().invitation.findUnique({ where: { id: old.id } })).toMatchObject({ name: null, email: null, endedAt: expect.any(Date) as Date, acceptedBy: null }) // prettier-ignore
    expect(await db().invitation.findUnique({ where: { id: fresh.id } })).toMatchObject({ email: fresh.email, endedAt: null }) // prettier-ignore
    expect(await lastEvent()).toMatchObject({ type: 'mandate.offer-lapsed', role: 'system', facts: { invitationId: old.id } }) // prettier-ignore
    const late = { id: await proven(old.email) }
    await refused(() => acceptInvitation(late, { invitationId: old.id, name: 'Kolle Ga' }), 'invitation-ended')
    expect(await lapseInvitations()).toBe(0)
  })
})

it('ends with its own last day too, and not before that day is over', async () => {
  const [last, over] = [await invited(1), await invited(1)]
  const until = (day: string, id: string) =>
    withTriggersOff('invitation', `update invitation set valid_to = ${day} where id = $1`, [id])
  await until('today()', last.id)
  await until('today() - 1', over.id)
  expect(await lapseInvitations()).toBe(1)
  expect(await db().invitation.findUnique({ where: { id: last.id } })).toMatchObject({ endedAt: null })
})

test('one that is answered keeps nothing of what was typed', async () => {
  const { id, email } = await invited(1)
  await acceptInvitation({ id: await proven(email) }, { invitationId: id, name: 'Kolle Ga' })
  expect(await db().invitation.findUnique({ where: { id } })).toMatchObject({ name: null, email: null })
})
