import { findRegistered } from '@/lib/capabilities/find-registered'
import { searchRegister } from '@/lib/capabilities/search-register'
import { withdrawCapability } from '@/lib/capabilities/withdraw-capability'
import { db } from '@/lib/db/client'
import { aCapability } from '@/tests/support/a-capability'
import { aStranger } from '@/tests/support/a-case'
import { asSuperuser } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { lastEvent } from '@/tests/support/told'

it('is gone from every list and from the database, whoever clicks twice', async () => {
  const { contact, companyId, capabilityId, lead } = await aCapability()
  expect(await findRegistered(lead, capabilityId)).toMatchObject({ id: capabilityId })
  await Promise.all(
    await heldBack('select from capability where id = $1 for update', [capabilityId], () => [
      withdrawCapability(contact, { companyId, capabilityId }),
      withdrawCapability(contact, { companyId, capabilityId }),
    ]),
  )
  expect(await findRegistered(lead, capabilityId)).toBeNull()
  expect((await searchRegister(lead, {})).map(({ id }) => id)).not.toContain(capabilityId)
  expect(await db().capability.findUnique({ where: { id: capabilityId } })).toBeNull()
  expect(await lastEvent()).toMatchObject({ type: 'capability.withdrawn', facts: { capabilityId } })
  const events = await asSuperuser(
    `select from audit_event where type = 'capability.withdrawn' and facts ->> 'capabilityId' = $1`,
    [capabilityId],
  )
  expect(events).toHaveLength(1)
})

it('is the company’s to take back, or theirs who said it, and nobody else’s', async () => {
  const { companyId, capabilityId, contactId } = await aCapability()
  const stranger = await aStranger()
  await refused(() => withdrawCapability(stranger, { companyId, capabilityId }), 'company-not-yours')
  const other = stranger.mandates[0]?.companyId ?? ''
  await withdrawCapability(stranger, { companyId: other, capabilityId })
  const unchecked = { ...stranger, mandates: [{ companyId, level: 'self-declared' as const }] }
  await refused(() => withdrawCapability(unchecked, { companyId, capabilityId }), 'capability-not-checked')
  expect(await db().capability.count({ where: { id: capabilityId } })).toBe(1)
  const own = await asContact(contactId)
  const said = { ...own, mandates: [{ companyId, level: 'self-declared' as const }] }
  await withdrawCapability(said, { companyId, capabilityId })
  expect(await db().capability.count({ where: { id: capabilityId } })).toBe(0)
})
