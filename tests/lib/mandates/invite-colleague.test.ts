import { randomUUID } from 'node:crypto'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { db } from '@/lib/db/client'
import { aCase, aStranger, lastEvent, mailsTo } from '@/tests/support/a-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const colleague = (number: string) => ({ number, name: 'Kolle Kollega', email: `${randomUUID()}@example.test` })

describe('inviting a colleague', () => {
  it('lets the colleague speak for the company, and tells them so', async () => {
    const { number, companyId, contactId } = await aCase().verified()
    const input = colleague(number)
    await inviteColleague(await asContact(contactId), input)

    const person = await db().person.findUniqueOrThrow({ where: { email: input.email } })
    expect((await asContact(person.id)).mandates).toEqual([{ companyId, level: 'verified' }])
    expect(await mailsTo(person.id)).toEqual(['invited'])
    expect(await lastEvent()).toMatchObject({ role: 'company-contact', actorId: contactId })
  })

  it('stands once when done twice at once', async () => {
    const { number, companyId, contactId } = await aCase().verified()
    const input = colleague(number)
    const inviter = await asContact(contactId)
    await Promise.all([inviteColleague(inviter, input), inviteColleague(inviter, input)])

    expect(await db().mandate.count({ where: { companyId, person: { email: input.email } } })).toBe(1)
  })

  it('raises what the colleague had declared by themselves', async () => {
    const orgNumber = anOrgNumber()
    const { number, companyId, contactId } = await aCase(anApplication({ orgNumber })).verified()
    const input = colleague(number)
    await aCase(anApplication({ orgNumber, contact: { email: input.email } }))
    await inviteColleague(await asContact(contactId), input)

    expect(await db().mandate.findMany({ where: { companyId, person: { email: input.email } } })).toMatchObject([
      { level: 'verified', checkedHow: 'invited', verifiedBy: contactId },
    ])
  })

  it('is refused to someone who has only their own word', async () => {
    const { number, contactId } = await aCase()
    const inviter = await asContact(contactId)
    await refused(() => inviteColleague(inviter, colleague(number)), 'not-verified-yourself')
  })

  it("finds no other company's case", async () => {
    const { number } = await aCase().verified()
    const stranger = await aStranger()
    await refused(() => inviteColleague(stranger, colleague(number)), 'case-not-found')
  })
})
