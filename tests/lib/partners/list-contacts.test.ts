import { db } from '@/lib/db/client'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { declared } from '@/tests/support/a-conflict'
import { anOpenRound } from '@/tests/support/an-application'
import { contactsOnPage, contactsShown, readContactFilter, readContactSort } from '@/lib/partners/contact-filter'
import { endPartner } from '@/lib/partners/end-partner'
import { listContacts, type Contact } from '@/lib/partners/list-contacts'
import { listCounterparts } from '@/lib/partners/list-counterparts'
import { revokeMember } from '@/lib/partners/revoke-member'
import { sendReferral } from '@/lib/partners/send-referral'
import { addMember } from '@/lib/partners/add-member'
import { today } from '@/lib/calendar/days'
import { system } from '@/lib/actors/actor'
import { aReferral, aTradeOrganisation } from '@/tests/support/partners'
import { aLead, anAdvisor } from '@/tests/support/people'

beforeAll(anOpenRound)

const of = (contacts: readonly Contact[], partner: string) => contacts.filter((one) => one.partner === partner)

it('names who is at each partner and the leads, with terms and the last referral, and nothing of what has ended', async () => {
  const lead = await aLead('Lena Ledare')
  const [with_, bare, ended] = [
    await aTradeOrganisation('Kontakt Alfa', 'states'),
    await aTradeOrganisation('Kontakt Beta', null),
    await aTradeOrganisation('Kontakt Gamma'),
  ]
  await sendReferral(with_, aReferral(with_))
  await revokeMember(lead, bare)
  await endPartner(lead, ended.partnerId)
  await anAdvisor('Arvid Rådgivare')
  const contacts = await listContacts(lead)
  expect(of(contacts, 'Kontakt Alfa')).toMatchObject([
    { kind: 'trade-organisation', name: with_.name, sees: 'states', seesSince: '2026-01-01', lastReferralOn: today() },
  ])
  expect(of(contacts, 'Kontakt Beta')).toMatchObject([{ name: null, email: null, sees: null, lastReferralOn: null }])
  expect(of(contacts, 'Kontakt Gamma')).toEqual([])
  const county = contacts.filter(({ kind }) => kind === 'county')
  expect(county.map(({ name }) => name)).toContain('Lena Ledare')
  expect(county.map(({ name }) => name)).not.toContain('Arvid Rådgivare')
  expect(contacts.indexOf(county[0]!)).toBeGreaterThan(contacts.indexOf(of(contacts, 'Kontakt Beta')[0]!))
})

it('shows a phone that was stated, and nobody whose account is closed', async () => {
  const lead = await aLead()
  const { partnerId } = await aTradeOrganisation('Kontakt Delta')
  await addMember(system, { partnerId, name: 'Tova', email: 'tova@kontakt.test' }, { phone: '+46701740605' })
  const shut = await addMember(system, { partnerId, name: 'Stina Stängd', email: 'stina@kontakt.test' })
  await deactivatePerson(lead, shut.id)
  const rows = of(await listContacts(lead), 'Kontakt Delta')
  expect(rows.map(({ name, phone }) => [name, phone])).toEqual([
    ['Nils Näringsliv', null],
    ['Tova', '+46701740605'],
  ])
})

it('says nothing of a referral to a lead who is barred from its case', async () => {
  const [lead, barred] = [await aLead(), await aLead('Ulf Utestängd')]
  const partner = await aTradeOrganisation('Kontakt Eta')
  const { number } = await sendReferral(partner, aReferral(partner))
  const { companyId: id } = await db().supportCase.findUniqueOrThrow({ where: { number } })
  const company = await db().company.findUniqueOrThrow({ where: { id } })
  await declared(lead, 'Ledarens bolag', { personId: barred.personId, orgNumber: company.orgDigits })
  expect(of(await listContacts(lead), 'Kontakt Eta')).toMatchObject([{ lastReferralOn: today() }])
  expect(of(await listContacts(barred), 'Kontakt Eta')).toMatchObject([{ lastReferralOn: null }])
})

describe('what the list shows', () => {
  const contact = (of: Partial<Contact>): Contact => ({
    ...{ id: 'x', kind: 'municipality', name: 'Åsa', email: null, phone: null, partner: 'Ortby' },
    ...{ sees: 'states', seesSince: null, lastReferralOn: null },
    ...of,
  })
  const all = [
    contact({ id: 'a', lastReferralOn: '2026-10-01' }),
    contact({ id: 'b', kind: 'trade-organisation', name: null, partner: 'Förbundet', sees: null }),
    contact({ id: 'c', name: 'Bo', lastReferralOn: '2026-11-01' }),
    contact({ id: 'd', kind: 'county', name: 'Lena', partner: null, sees: null }),
  ]
  it.each([
    [{}, 'bacd'],
    [{ show: 'municipality' }, 'ac'],
    [{ terms: 'none' }, 'b'],
    [{ terms: 'states', q: 'asa' }, 'a'],
    [{ q: 'forbundet' }, 'b'],
    [{ sort: 'name' }, 'cdab'],
    [{ sort: 'referral' }, 'cabd'],
    [{ sort: '-referral' }, 'acbd'],
    [{ show: 'nonsense', terms: 'nonsense', sort: 'email' }, 'bacd'],
  ])('for %j', (query, ids) => {
    const shown = contactsShown(all, readContactFilter(query), readContactSort(query))
    expect(shown.map(({ id }) => id).join('')).toBe(ids)
  })
  it('stays on its last page', () => {
    expect(contactsOnPage(all, 9)).toMatchObject({ page: 1, contacts: { length: 4 } })
  })
})

it('tells a partner’s people whom to turn to, the leads and their own others, and nobody of another partner', async () => {
  await aLead('Linn Ledare')
  const [own, other] = [await aTradeOrganisation('Kontakt Epsilon'), await aTradeOrganisation('Kontakt Zeta')]
  await addMember(
    system,
    { partnerId: own.partnerId, name: 'Kim', email: 'kim@kontakt.test' },
    { phone: '+46701740605' },
  )
  const { leads, colleagues } = await listCounterparts(own, own.partnerId)
  expect(leads.map(({ name }) => name)).toContain('Linn Ledare')
  expect(Object.keys(leads[0]!).sort()).toEqual(['email', 'name'])
  expect(colleagues).toEqual([{ name: 'Kim', email: 'kim@kontakt.test', phone: '+46701740605' }])
  expect(await listCounterparts(own, other.partnerId)).toEqual({ leads: [], colleagues: [] })
})
