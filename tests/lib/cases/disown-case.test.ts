import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { claimCase } from '@/lib/cases/claim-case'
import { disownCase } from '@/lib/cases/disown-case'
import { listClaims } from '@/lib/cases/list-claims'
import { openCase } from '@/lib/cases/open-case'
import { sendMessage } from '@/lib/cases/send-message'
import { db } from '@/lib/db/client'
import { revokeContactCheck } from '@/lib/mandates/revoke-contact-check'
import { verifyContact } from '@/lib/mandates/verify-contact'
import { caseRow } from '@/tests/support/case-rows'
import { mailsAt } from '@/tests/support/mails-waiting'
import { eventTypes } from '@/tests/support/told'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import { proven } from '@/tests/support/claimed'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

beforeAll(anOpenRound)

async function offered() {
  const email = `${randomUUID()}@example.test`
  const { id, number } = await openCase(visitor, randomUUID(), anApplication({ contact: { email } }))
  return { id, number, email, me: { id: await proven(email) } }
}

describe('saying that a case is not yours', () => {
  it('ends what the address had to do with it: no offer, no mail, no check, no mandate', async () => {
    const { id, number, email, me } = await offered()
    const lead = await aLead()
    await verifyContact(lead, { number, how: 'called-company', note: '', requestId: randomUUID() })
    await disownCase(me, number)

    expect(await listClaims(me)).toEqual([])
    expect(await db().mandate.count({ where: { personId: me.id } })).toBe(0)
    expect(await db().contactCheck.count({ where: { caseId: id, revokedAt: null } })).toBe(0)
    await sendMessage(lead, { number, requestId: randomUUID(), text: 'Hej' })
    expect(await mailsAt(email)).toEqual(['case-opened'])
    expect(await eventTypes(id)).toContain('case.contact-disowned')
    expect(await caseRow(number)).toMatchObject({ contactId: null })
  })

  it('is said of one case, and takes no check of another away', async () => {
    const [one, lead] = [await offered(), await aLead()]
    const other = await openCase(visitor, randomUUID(), anApplication({ contact: { email: one.email } }))
    for (const { number } of [one, other])
      await verifyContact(lead, { number, how: 'called-company', note: '', requestId: randomUUID() })
    await disownCase(one.me, one.number)
    expect(await listClaims(one.me)).toMatchObject([{ number: other.number }])
    expect(await db().contactCheck.count({ where: { caseId: other.id, revokedAt: null } })).toBe(1)
  })

  it('leaves who took a check back before as it was', async () => {
    const [{ id, number, me }, lead] = [await offered(), await aLead()]
    await verifyContact(lead, { number, how: 'called-company', note: '', requestId: randomUUID() })
    await revokeContactCheck(lead, number)
    await disownCase(me, number)
    expect(await db().contactCheck.findMany({ where: { caseId: id } })).toMatchObject([{ revokedBy: lead.personId }])
  })

  it('is refused to others, twice, and once the case has been said to be yours', async () => {
    const { number, me } = await offered()
    await refused(() => disownCase(null, number), 'signed-out')
    const other = { id: await proven(`${randomUUID()}@example.test`) }
    await refused(() => disownCase(other, number), 'case-not-found')
    const said = await offered()
    await disownCase(said.me, said.number)
    await refused(() => disownCase(said.me, said.number), 'case-not-found')
    await claimCase(me, { number, name: 'Kim' })
    await refused(() => disownCase(me, number), 'case-not-found')
  })
})
