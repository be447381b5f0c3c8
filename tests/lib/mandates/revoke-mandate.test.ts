import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { db } from '@/lib/db/client'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { work } from '@/tests/support/some-work'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor, asContact } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('revoking a mandate', () => {
  it('takes the right to speak for the company away at once', async () => {
    const { number, mandateId, contactId, lead } = await aCase()
    await revokeMandate(lead, number, mandateId)

    expect((await asContact(contactId)).mandates).toEqual([])
    expect(await db().mandate.findUnique({ where: { id: mandateId } })).toMatchObject({ revokedBy: lead.personId })
    expect(await lastEvent()).toMatchObject({ type: 'mandate.revoked', facts: { personId: contactId } })
  })

  it('stops the first counted minute', async () => {
    const { number, mandateId, lead, advisor } = await aCaseInProgress()
    await revokeMandate(lead, number, mandateId)
    await refused(() => logTime(advisor, work(number, 15)), 'mandate-not-verified')
  })

  it('happens once, also when two do it at once', async () => {
    const { number, mandateId, lead } = await aCase()
    const late = await oneTooLate(revokeMandate(lead, number, mandateId), revokeMandate(lead, number, mandateId))
    expect(late.code).toBe('mandate-unknown')
    await refused(() => revokeMandate(lead, number, mandateId), 'mandate-unknown')
  })

  it('finds no mandate of another company and no case of another advisor', async () => {
    const [one, two, other] = [await aCase(), await aCase(), await anAdvisor()]
    await refused(() => revokeMandate(one.lead, one.number, two.mandateId), 'mandate-unknown')
    await refused(() => revokeMandate(other, one.number, one.mandateId), 'case-not-found')
  })
})
