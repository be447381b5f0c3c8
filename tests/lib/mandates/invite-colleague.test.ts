import { randomUUID } from 'node:crypto'
import { dayFromDate } from '@/lib/calendar/database-days'
import { addDays, today } from '@/lib/calendar/days'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { db } from '@/lib/db/client'
import { aCase, aStranger } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { withTriggersOff } from '@/tests/support/database'
import { mailsAt } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const colleague = (number: string) => ({ number, name: 'Kolle Kollega', email: `${randomUUID()}@example.test` })

describe('inviting a colleague', () => {
  it('writes to the address and makes nobody a person', async () => {
    const { number, companyId, contactId } = await aCase().verified()
    const input = colleague(number)
    await inviteColleague(await asContact(contactId), input)

    expect(await db().person.count({ where: { email: input.email } })).toBe(0)
    expect(await db().invitation.findMany({ where: { email: input.email } })).toMatchObject([{ companyId }])
    expect(await mailsAt(input.email)).toEqual(['invited'])
    expect(await lastEvent()).toMatchObject({ type: 'mandate.offered', actorId: contactId })
  })

  it('stands once when done twice at once', async () => {
    const { number, contactId } = await aCase().verified()
    const input = colleague(number)
    const inviter = await asContact(contactId)
    await Promise.all([inviteColleague(inviter, input), inviteColleague(inviter, input)])
    expect(await db().invitation.count({ where: { email: input.email } })).toBe(1)
    expect(await mailsAt(input.email)).toEqual(['invited'])
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

  it('lasts as long as the inviter’s own mandate for that company, and two years at the most', async () => {
    const { number, contactId, companyId, mandateId } = await aCase().verified()
    const { email } = await db().person.findUniqueOrThrow({ where: { id: contactId } })
    const elsewhere = await aCase(anApplication({ contact: { email: email ?? '' } })).verified()
    const colleagues = await aCase(await alike(companyId)).verified()
    const until = (day: number, id: string) =>
      withTriggersOff('mandate', `update mandate set valid_to = today() + ${day} where id = $1`, [id])
    const lasts = async (inviter = contactId) => {
      const input = colleague(number)
      await inviteColleague(await asContact(inviter), input)
      return dayFromDate((await db().invitation.findFirstOrThrow({ where: { email: input.email } })).validTo)
    }
    await until(5, elsewhere.mandateId)
    await until(6, colleagues.mandateId)
    await until(40, mandateId)
    expect(await lasts()).toBe(addDays(today(), 40))
    expect(await lasts(colleagues.contactId)).toBe(addDays(today(), 6))
    await until(4000, mandateId)
    expect(await lasts()).toBe(addDays(today(), 730))
  })

  it('lasts as long as the mandate that stands, and not as one that was taken back', async () => {
    const { number, contactId, companyId, mandateId, lead } = await aCase().verified()
    await withTriggersOff('mandate', `update mandate set valid_to = today() + 3 where id = $1`, [mandateId])
    await revokeMandate(lead, number, mandateId)
    const { email } = await db().person.findUniqueOrThrow({ where: { id: contactId } })
    const { company } = await alike(companyId)
    await aCase(anApplication({ orgNumber: company.orgNumber.digits, contact: { email: email ?? '' } })).verified()
    const input = colleague(number)
    await inviteColleague(await asContact(contactId), input)
    const { validTo } = await db().invitation.findFirstOrThrow({ where: { email: input.email } })
    expect(dayFromDate(validTo)).toBe(addDays(today(), 730))
  })
})

const alike = async (id: string) => {
  const { orgDigits } = await db().company.findUniqueOrThrow({ where: { id } })
  return anApplication({ orgNumber: orgDigits ?? '' })
}
