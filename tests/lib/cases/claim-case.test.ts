import { randomUUID } from 'node:crypto'
import { visitor, type ProjectLead } from '@/lib/actors/actor'
import { findAccount } from '@/lib/auth/find-account'
import { findCase } from '@/lib/cases/find-case'
import { claimCase } from '@/lib/cases/claim-case'
import { disownCase } from '@/lib/cases/disown-case'
import { listClaims } from '@/lib/cases/list-claims'
import { openCase } from '@/lib/cases/open-case'
import { db } from '@/lib/db/client'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { verifyContact } from '@/lib/mandates/verify-contact'
import { verifyMandate } from '@/lib/mandates/verify-mandate'
import { withTriggersOff } from '@/tests/support/database'
import { aCase } from '@/tests/support/a-case'
import { caseRow } from '@/tests/support/case-rows'
import { eventTypes } from '@/tests/support/told'
import { anApplication, anOpenRound, anOrgNumber } from '@/tests/support/an-application'
import { proven } from '@/tests/support/claimed'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'

beforeAll(anOpenRound)

const open = async (email: string, orgNumber = anOrgNumber(), name = 'Kim Kontakt') =>
  openCase(visitor, randomUUID(), anApplication({ orgNumber, contact: { email, name } }))
const anAddress = () => `${randomUUID()}@example.test`
const checked = (lead: ProjectLead, number: string) =>
  verifyContact(lead, { number, how: 'called-company', note: '', requestId: randomUUID() })

describe('an address that a stranger typed', () => {
  it('makes nobody a person and names nobody', async () => {
    const email = anAddress()
    const { number } = await open(email, undefined, 'Påhittat Namn')

    expect(await db().person.count({ where: { email } })).toBe(0)
    expect(await caseRow(number)).toMatchObject({ contactId: null, openedBy: null, contactName: 'Påhittat Namn' })
    const id = await proven(email)
    expect(await db().person.findUnique({ where: { id } })).toMatchObject({ name: email })
    expect(await listClaims({ id })).toMatchObject([{ number }])
    await withTriggersOff('person', 'update person set email_proven_at = null where id = $1', [id])
    expect(await listClaims({ id })).toEqual([])
  })

  it('gives a member of the staff neither a mandate nor a name, before or after they sign in', async () => {
    const advisor = await anAdvisor('Rätt Namn')
    const { email } = await db().person.findUniqueOrThrow({ where: { id: advisor.personId } })
    await open(email ?? '', undefined, 'Fel Namn')
    await proven(email ?? '')

    expect(await db().mandate.count({ where: { personId: advisor.personId } })).toBe(0)
    expect(await db().person.findUnique({ where: { id: advisor.personId } })).toMatchObject({ name: 'Rätt Namn' })
  })
})

describe('saying that a case is yours', () => {
  it('makes you its contact, on your own word for the company, and gives you the name you say', async () => {
    const email = anAddress()
    const { id, number } = await open(email)
    const me = await proven(email)
    expect(await listClaims({ id: me })).toMatchObject([{ number, statedName: 'Provbolaget AB' }])
    await claimCase({ id: me }, { number, name: 'Mitt Namn' })

    expect(await caseRow(number)).toMatchObject({ contactId: me })
    const contact = await asContact(me)
    expect(contact).toMatchObject({ name: 'Mitt Namn', mandates: [{ level: 'self-declared' }] })
    expect(await findCase(contact, number)).toMatchObject({ number })
    expect(await listClaims({ id: me })).toEqual([])
    expect(await eventTypes(id)).toContain('case.contact-claimed')
  })

  it('leaves the name that the staff have given', async () => {
    const lead = await aLead('Lisa Riktig')
    const { email } = await db().person.findUniqueOrThrow({ where: { id: lead.personId } })
    const { number } = await open(email ?? '')
    await proven(email ?? '')
    await claimCase({ id: lead.personId }, { number, name: 'Någon Annan' })
    expect(await db().person.findUnique({ where: { id: lead.personId } })).toMatchObject({ name: 'Lisa Riktig' })
  })

  it('turns what the staff checked of the contact into the mandate', async () => {
    const email = anAddress()
    const { number } = await open(email)
    const lead = await aLead()
    await verifyContact(lead, { number, how: 'called-company', note: '', requestId: randomUUID() })
    const me = await proven(email)
    await claimCase({ id: me }, { number, name: 'Kim' })
    expect(await db().mandate.findMany({ where: { personId: me } })).toMatchObject([
      { level: 'verified', checkedHow: 'called-company', verifiedBy: lead.personId },
    ])
  })

  it.each(['valid_to = today() - 1', 'revoked_at = now()'])(
    'takes no check along that holds no longer: %s',
    async (ended) => {
      const email = anAddress()
      const { id, number } = await open(email)
      const lead = await aLead()
      await verifyContact(lead, { number, how: 'called-company', note: '', requestId: randomUUID() })
      await withTriggersOff('contact_check', `update contact_check set ${ended} where case_id = $1`, [id])
      const me = await proven(email)
      await claimCase({ id: me }, { number, name: 'Kim' })
      expect(await db().mandate.findMany({ where: { personId: me } })).toMatchObject([{ level: 'self-declared' }])
    },
  )

  it('takes a check along on its last day', async () => {
    const email = anAddress()
    const { id, number } = await open(email)
    await checked(await aLead(), number)
    await withTriggersOff('contact_check', `update contact_check set valid_to = today() where case_id = $1`, [id])
    const me = await proven(email)
    await claimCase({ id: me }, { number, name: 'Kim' })
    expect(await db().mandate.findMany({ where: { personId: me } })).toMatchObject([{ level: 'verified' }])
  })

  it('takes along the check of that case alone, for that person and company alone', async () => {
    const [email, orgNumber, lead] = [anAddress(), anOrgNumber(), await aLead()]
    const colleague = await aCase(anApplication({ orgNumber }))
    const [unchecked, elsewhere] = [await open(email), await open(email)]
    const mine = await open(email, orgNumber)
    const me = await proven(email)
    await claimCase({ id: me }, { number: elsewhere.number, name: 'Kim' })
    await checked(lead, mine.number)
    await claimCase({ id: me }, { number: unchecked.number, name: 'Kim' })
    await claimCase({ id: me }, { number: mine.number, name: 'Kim' })
    const verified = await db().mandate.findMany({ where: { personId: me, level: 'verified' } })
    expect(verified.map(({ companyId }) => companyId)).toEqual([colleague.companyId])
    expect(await db().mandate.count({ where: { personId: me, level: 'self-declared' } })).toBe(2)
    expect((await asContact(colleague.contactId)).mandates).toMatchObject([{ level: 'self-declared' }])
  })

  it('leaves a mandate as it was that somebody has checked already', async () => {
    const [email, orgNumber, lead] = [anAddress(), anOrgNumber(), await aLead()]
    const [first, second] = [await open(email, orgNumber), await open(email, orgNumber)]
    const me = await proven(email)
    await checked(lead, second.number)
    await claimCase({ id: me }, { number: first.number, name: 'Kim' })
    const { id: mandateId } = await db().mandate.findFirstOrThrow({ where: { personId: me } })
    await verifyMandate(lead, { number: first.number, mandateId, how: 'power-of-attorney', note: '' })
    await claimCase({ id: me }, { number: second.number, name: 'Kim' })
    expect(await db().mandate.findMany({ where: { personId: me } })).toMatchObject([
      { checkedHow: 'power-of-attorney' },
    ])
    expect(await eventTypes(second.id)).toContain('case.contact-claimed')
  })

  it('raises no mandate that was taken back', async () => {
    const [email, orgNumber, lead] = [anAddress(), anOrgNumber(), await aLead()]
    const [first, second] = [await open(email, orgNumber), await open(email, orgNumber)]
    const me = await proven(email)
    await checked(lead, second.number)
    await claimCase({ id: me }, { number: first.number, name: 'Kim' })
    const { id: mandateId } = await db().mandate.findFirstOrThrow({ where: { personId: me } })
    await revokeMandate(lead, first.number, mandateId)
    await claimCase({ id: me }, { number: second.number, name: 'Kim' })
    expect(await db().mandate.findUnique({ where: { id: mandateId } })).toMatchObject({ level: 'self-declared' })
    expect((await asContact(me)).mandates).toMatchObject([{ level: 'verified' }])
  })

  it('is said of one case at a time', async () => {
    const email = anAddress()
    const [one, other] = [await open(email), await open(email)]
    const me = await proven(email)
    await claimCase({ id: me }, { number: one.number, name: 'Kim' })
    expect(await caseRow(other.number)).toMatchObject({ contactId: null })
    expect(await listClaims({ id: me })).toMatchObject([{ number: other.number }])
  })

  it.each([
    ['whose address is not proven', 'person', `update person set email_proven_at = null where email = $1`],
    ['who is shut out', 'person', `update person set deactivated_at = now() where email = $1`],
    [
      'who said that it is not theirs',
      'cases',
      `update cases set contact_disowned_at = now() where contact_email = $1`,
    ],
  ])('is refused to one %s', async (_, table, sql) => {
    const email = anAddress()
    const { number } = await open(email)
    const me = { id: await proven(email) }
    await withTriggersOff(table, sql, [email])
    await refused(() => claimCase(me, { number, name: 'Kim' }), 'case-not-found')
    await refused(() => disownCase(me, number), 'case-not-found')
  })

  it('shows what was typed of the company, and not its registered name, until the mandate is verified', async () => {
    const orgNumber = anOrgNumber()
    const known = await aCase(anApplication({ orgNumber, company: { companyName: 'Hemliga Kunden AB' } }))
    const { number } = await open(anAddress(), orgNumber)
    const email = (await caseRow(number)).contactEmail ?? ''
    const me = await proven(email)
    await claimCase({ id: me }, { number, name: 'Främling' })

    const { mandates } = await asContact(me)
    const person = { ...(await asPerson(me)), mandates }
    expect((await findAccount(person)).mandates).toMatchObject([
      { companyId: known.companyId, company: 'Provbolaget AB' },
    ])
  })

  it('is refused to whoever has not proven the address, has another one or comes second', async () => {
    const email = anAddress()
    const { number } = await open(email)
    await refused(() => claimCase(null, { number, name: 'Kim' }), 'signed-out')
    const [me, other] = [await proven(email), await proven(anAddress())]
    await refused(() => claimCase({ id: other }, { number, name: 'Kim' }), 'case-not-found')
    await refused(() => disownCase({ id: other }, number), 'case-not-found')
    const claims = Array.from({ length: 3 }, () => claimCase({ id: me }, { number, name: 'Kim' }))
    expect((await losersOf(claims)).map(({ code }) => code)).toEqual(['case-not-found', 'case-not-found'])
  })
})

async function asPerson(id: string) {
  const { name, email } = await db().person.findUniqueOrThrow({ where: { id } })
  return {
    id,
    sessionId: randomUUID(),
    keysOff: false,
    name,
    email,
    locale: 'sv' as const,
    roles: [],
    partnerships: [],
  }
}
