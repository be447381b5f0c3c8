import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { openCase } from '@/lib/cases/open-case'
import { revokeContactCheck } from '@/lib/mandates/revoke-contact-check'
import { verifyContact } from '@/lib/mandates/verify-contact'
import { lastEvent } from '@/tests/support/told'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import { aLead, anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

beforeAll(anOpenRound)

describe('taking back a check of a contact', () => {
  it('happens once, by those who see the case, and is told', async () => {
    const lead = await aLead()
    const { id, number } = await openCase(visitor, randomUUID(), anApplication())
    await refused(() => revokeContactCheck(lead, number), 'mandate-unknown')
    await verifyContact(lead, { number, how: 'register-extract', note: '', requestId: randomUUID() })
    const stranger = await anAdvisor()
    await refused(() => revokeContactCheck(stranger, number), 'case-not-found')
    const late = await oneTooLate(revokeContactCheck(lead, number), revokeContactCheck(lead, number))
    expect(late.code).toBe('mandate-unknown')
    expect(await lastEvent(id)).toMatchObject({ type: 'contact.check-revoked', actorId: lead.personId })
  })
})
