import { findCase } from '@/lib/cases/find-case'
import { findCompanies } from '@/lib/cases/find-companies'
import { linkCompanies } from '@/lib/cases/link-companies'
import { listAlikeCompanies } from '@/lib/cases/list-alike-companies'
import { listCompanyLinks } from '@/lib/cases/list-company-links'
import { db } from '@/lib/db/client'
import { logTime } from '@/lib/time/log-time'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { declared } from '@/tests/support/a-conflict'
import { balanceOf } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const another = () => aCase(anApplication({ orgNumber: anOrgNumber() }))

const link = ({ number }: TestCase, { number: other }: TestCase, goesOn: 'this' | 'other' = 'this') => ({
  ...{ number, other, goesOn, reason: 'changed-number' as const },
})

const eventsOf = ({ companyId }: TestCase) =>
  asSuperuser<{ type: string; otherId: string }>(
    `select type, facts ->> 'otherId' as "otherId" from audit_event where stream = $1 and type like 'company.%linked' order by seq`,
    [`company:${companyId}`],
  )

describe('linking two registrations of a company', () => {
  it('tells the trail of each, and shows each from the other', async () => {
    const [one, two] = [await another(), await another()]
    await linkCompanies(one.lead, link(one, two))
    expect(await eventsOf(one)).toEqual([{ type: 'company.linked', otherId: two.companyId }])
    expect(await eventsOf(two)).toEqual([{ type: 'company.linked', otherId: one.companyId }])
    expect(await listCompanyLinks(one.lead, one.companyId)).toMatchObject([{ number: two.number, goesOn: 'this' }])
    expect(await listCompanyLinks(one.lead, two.companyId)).toMatchObject([{ number: one.number, goesOn: 'other' }])
    expect(await findCase(one.lead, two.number)).toMatchObject({ sameCompany: [one.number] })
  })

  it('moves nothing: cases, hours and companies stay', async () => {
    const advisor = await anAdvisor()
    const one = await another().triaged().assignedTo(advisor).verified()
    const two = await another()
    await logTime(advisor, work(one.number, 200))
    await linkCompanies(one.lead, link(one, two))
    expect([await balanceOf(one), await balanceOf(two)]).toEqual([200, 0])
    expect(await findCompanies(one.lead, [one.number, two.number])).toMatchObject([
      { id: one.companyId, minutes: 200, cases: 1, capMinutes: 300 },
      { id: two.companyId, minutes: 0, cases: 1 },
    ])
  })

  it('is not shown to the company, also where one contact speaks for both', async () => {
    const contact = { email: 'bada@example.test' }
    const [one, two] = [await aCase(anApplication({ contact })), await aCase(anApplication({ contact }))]
    await linkCompanies(one.lead, link(one, two))
    expect(await findCase(one.lead, one.number)).toMatchObject({ sameCompany: [two.number] })
    expect(await findCase(await asContact(one.contactId), one.number)).toMatchObject({ sameCompany: [] })
  })

  it('shows an advisor the other’s case only where it is theirs', async () => {
    const advisor = await anAdvisor()
    const one = await another().triaged().assignedTo(advisor)
    const two = await another()
    await linkCompanies(one.lead, link(one, two))
    expect(await findCase(advisor, one.number)).toMatchObject({ sameCompany: [] })
    expect(await listCompanyLinks(advisor, one.companyId)).toMatchObject([{ number: null }])
  })

  it('is refused for a company with itself, for no case, and where one is linked already', async () => {
    const [one, two, three] = [await another(), await another(), await another()]
    await refused(() => linkCompanies(one.lead, link(one, one)), 'same-company')
    const none = { ...link(one, two), other: 'UA-2026-99999' }
    expect((await refused(() => linkCompanies(one.lead, none), 'target-not-found')).field).toBe('other')
    await linkCompanies(one.lead, link(one, two))
    await refused(() => linkCompanies(one.lead, link(two, one)), 'companies-linked')
    await refused(() => linkCompanies(one.lead, link(three, two)), 'companies-linked')
    await refused(() => linkCompanies(one.lead, link(three, one)), 'companies-linked')
  })

  it('lets several go on as one', async () => {
    const [one, two, three] = [await another(), await another(), await another()]
    await linkCompanies(one.lead, link(one, two))
    await linkCompanies(one.lead, link(one, three))
    expect(await listCompanyLinks(one.lead, one.companyId)).toHaveLength(2)
  })

  it('is done once by two at once, also the other way round', async () => {
    const [one, two] = [await another(), await another()]
    const late = await oneTooLate(linkCompanies(one.lead, link(one, two)), linkCompanies(two.lead, link(two, one)))
    expect(late.code).toBe('companies-linked')
  })
})

it('offers the companies that are called the same or reached at the same number', async () => {
  const one = await aCase(
    anApplication({ company: { companyName: 'Likadana Bolaget AB' }, contact: { phone: '+46701740621' } }),
  )
  const two = await aCase(
    anApplication({ company: { companyName: 'LIKADANA bolaget AB' }, contact: { phone: '+46701740622' } }),
  )
  const alike = await listAlikeCompanies(one.lead, one.number)
  expect(alike).toContainEqual(expect.objectContaining({ number: two.number, alike: 'name' }))
  expect(alike.map(({ number }) => number)).not.toContain(one.number)
})

it('offers neither one that is as little reachable, nor one whose case is closed to the lead', async () => {
  const named = (companyName: string, phone: string) => aCase(anApplication({ company: { companyName }, contact: { phone } }))
  const [one, two] = [await named('Ensamma Ett AB', '+46701740631'), await named('Ensamma Två AB', '+46701740632')]
  const [alike, barred] = [await named('Likt Ett AB', '+46701740641'), await aLead('Ulf Utestängd')]
  const same = await named('Likt Två AB', '+46701740641')
  await withTriggersOff('cases', `update cases set contact_phone = '' where id = any($1)`, [[one.id, two.id]])
  expect(await listAlikeCompanies(one.lead, one.number)).toEqual([])
  expect(await listAlikeCompanies(barred, alike.number)).toMatchObject([{ number: same.number, alike: 'phone' }])
  const { orgDigits } = await db().company.findUniqueOrThrow({ where: { id: same.companyId } })
  await declared(one.lead, 'Ledarens bolag', { personId: barred.personId, orgNumber: orgDigits })
  expect(await listAlikeCompanies(barred, alike.number)).toEqual([])
}) // prettier-ignore
