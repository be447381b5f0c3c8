import type { CaseActor } from '@/lib/actors/actor'
import { contactInput } from '@/lib/cases/application-inputs'
import type { FoundSort } from '@/lib/cases/found-order'
import type { CaseApplication } from '@/lib/cases/open-case'
import { findSoughtCompany, searchCases } from '@/lib/cases/search-cases'
import { withCheckDigit } from '@/tests/support/org-number-samples'
import { aCase, aStranger } from '@/tests/support/a-case'
import { aBid, anApplication, anOrgNumber } from '@/tests/support/an-application'
import { asApp, asOwner } from '@/tests/support/database'
import { aLead, anAdvisor, anAuditor, asContact } from '@/tests/support/people'

const numbersOf = async (actor: CaseActor, text: string) =>
  (await searchCases(actor, text)).cases.map(({ number }) => number)

/** As the owner of the tables, without the event that each change leaves. */
const untold = (table: string, sql: string) =>
  asOwner(`alter table ${table} disable trigger change_leaves_an_event; ${sql};
    alter table ${table} enable trigger change_leaves_an_event`)

describe('a search', () => {
  it('finds a case by its number, however it is written', async () => {
    const { number } = await aCase()
    const [, year = '', seq = ''] = number.split('-')
    const lead = await aLead()
    for (const text of [number, number.toLowerCase(), `ua ${year} ${Number(seq)}`, String(Number(seq)), seq]) {
      expect(await numbersOf(lead, text)).toContain(number)
    }
    expect(await numbersOf(lead, `UA-1999-${seq}`)).toEqual([])
    for (const ofBuyer of [`KS ${year}/${seq}`, `dnr KS-${year}-${seq}`])
      expect(await numbersOf(lead, ofBuyer)).not.toContain(number)
  })

  it('stands in the order of a column within its groups, both ways, and those with nothing there last', async () => {
    const named = (companyName: string) => anApplication({ company: { companyName } })
    const advisor = await anAdvisor()
    await aCase(named('Ordnat Örn'))
    await aCase(named('Ordnat Ask')).triaged().assignedTo(advisor)
    await aCase(named('Ordnat Åska')).triaged()
    const lead = await aLead()
    const order = async (sort?: FoundSort) =>
      (await searchCases(lead, 'ordnat', 1, { sort })).cases.map(({ statedName }) => statedName.slice(7))
    expect(await order()).toEqual(['Åska', 'Ask', 'Örn'])
    expect(await order('-number')).toEqual(['Örn', 'Ask', 'Åska'])
    expect(await order('company')).toEqual(['Ask', 'Åska', 'Örn'])
    expect(await order('-company')).toEqual(['Örn', 'Åska', 'Ask'])
    expect(await order('status')).toEqual(['Örn', 'Åska', 'Ask'])
    expect(await order('-status')).toEqual(['Ask', 'Åska', 'Örn'])
    expect((await order('advisor'))[0]).toBe('Ask')
    expect((await order('-advisor'))[0]).toBe('Ask')
    for (const sort of ['contact', '-contact', 'buyer', '-buyer'] as const) expect(await order(sort)).toHaveLength(3)
    const page = await searchCases(lead, 'ordnat', 2, { sort: 'company', perPage: 2 })
    expect([page.cases.map(({ statedName }) => statedName), page.total]).toEqual([['Ordnat Örn'], 3])
  })

  it('finds one or two letters as a word of their own only', async () => {
    const named = async (companyName: string) => (await aCase(anApplication({ company: { companyName } }))).number
    const [short, last, alone, part] = [await named('ÅQ Bygg'), await named('Plåt Åq AB'), await named('ÅQ'), await named('Såqvist Bygg')] // prettier-ignore
    const lead = await aLead()
    expect((await numbersOf(lead, 'åq')).sort()).toEqual([short, last, alone].sort())
    expect(await numbersOf(lead, 'åq bygg')).toEqual([short])
    expect(await numbersOf(lead, 'åqv')).toEqual([part])
    expect(await numbersOf(lead, 'q')).toEqual([])
  })

  it('finds a company by its number in any spelling', async () => {
    const orgNumber = anOrgNumber()
    const { number } = await aCase(anApplication({ orgNumber }))
    await aCase()
    const auditor = await anAuditor()
    const spellings = [
      orgNumber,
      `${orgNumber.slice(0, 6)}-${orgNumber.slice(6)}`,
      `16${orgNumber}`,
      `SE${orgNumber}01`,
      `Org.nr ${orgNumber}`,
    ]
    for (const text of spellings) expect(await numbersOf(auditor, text)).toEqual([number])
  })

  it("finds a sole trader by the number and answers it masked, with the company's id for the address", async () => {
    const ten = withCheckDigit('850709980')
    const { number, companyId } = await aCase(anApplication({ orgNumber: ten }))
    const lead = await aLead()
    const spellings = [ten, `19${ten}`, `${ten.slice(0, 6)}-${ten.slice(6)}`]
    for (const text of spellings) {
      expect(await numbersOf(lead, text)).toEqual([number])
      expect(await findSoughtCompany(lead, text)).toBe(companyId)
    }
    const found = await searchCases(lead, { companyId })
    expect(found.cases).toMatchObject([{ number, orgKind: 'sole', orgDisplay: '850709-XXXX' }])
    expect(JSON.stringify(found)).not.toContain(ten.slice(6))
  })

  it('finds parts of names, all words of them, and knows no wildcards', async () => {
    const company = { companyName: 'Åkerlunds Måleri & Co' }
    const { number } = await aCase(anApplication({ company, contact: { name: 'Siv Åkerlund' } }))
    const advisor = await anAdvisor('Mårten Särskild')
    const { number: other } = await aCase().triaged().assignedTo(advisor)
    const lead = await aLead()
    for (const text of ['måleri', 'ÅKERLUND', 'siv måleri', '& co'])
      expect(await numbersOf(lead, text)).toEqual([number])
    expect(await numbersOf(lead, 'särskild')).toEqual([other])
    for (const text of ['siv falukorv', '%', 's_v', 'S%d', '\\', '–', '  '])
      expect(await numbersOf(lead, text)).toEqual([])
  })

  it('finds somebody by telephone in any spelling or in part, and by address, whole or in part', async () => {
    const contact = { name: 'Tea Telefon', phone: '+46701740612', email: 'tea.telefon@åkeri.example' }
    const { number, contactId } = await aCase(
      anApplication({ contact: contactInput.parse({ ...contact, callTime: 'any' }) }),
    )
    const lead = await aLead()
    for (const text of [
      '070-174 06 12',
      '+46 (0)70 174 06 12',
      '0046701740612',
      'Mobil: 070-1740612',
      '740612',
      '070-1740',
    ])
      expect(await numbersOf(lead, text)).toContain(number)
    for (const text of [
      'tea.telefon@åkeri.example',
      'mailto:TEA.telefon@xn--keri-poa.example',
      'tea.telefon',
      'telefon@xn--keri',
    ])
      expect(await numbersOf(lead, text)).toEqual([number])
    expect(await numbersOf(await asContact(contactId), '070-174 06 12')).toEqual([number])
    expect((await searchCases(lead, '740612')).cases[0]?.by).toBe('person')
  })

  it('finds the procurement by buyer and reference, the description, and what help is needed', async () => {
    const need = { ...aBid(), buyerName: 'Vintergatans regionförbund', reference: 'VG 2026/00412', description: 'Vi har aldrig lämnat stjärnkikare.' } // prettier-ignore
    const { number } = await aCase(anApplication({ need: need as CaseApplication['need'] }))
    const lead = await aLead()
    const by = async (text: string) => (await searchCases(lead, text)).cases.map((one) => [one.number, one.by])
    for (const text of ['vintergatans', 'VG 2026/00412', 'VG-2026-00412', 'vg202600412'])
      expect(await by(text)).toEqual([[number, 'buyer']])
    expect(await by('stjarnkikare')).toEqual([[number, 'words']])
    expect(await by('vintergatans upphandlingsdokumenten stjärnkikare')).toHaveLength(1)
    expect(await by('vintergatans prismodellen')).toEqual([])
  })

  it('finds what is misspelt by a letter or two, and says so; a number is right or wrong', async () => {
    const { number } = await aCase(anApplication({ company: { companyName: 'Fjärilsholmens Snickeri' } }))
    const lead = await aLead()
    for (const text of ['Fjärilsholmnes', 'fjarilholmens', 'Fjärilsholmens snikeri', 'snickrei']) {
      expect(await searchCases(lead, text)).toMatchObject({ alike: true, cases: [{ number, by: 'company' }] })
    }
    expect(await searchCases(lead, 'fjärilsholmens')).toMatchObject({ alike: false, cases: [{ number }] })
    expect(await numbersOf(lead, 'fjärilsholmens rymdraket')).toEqual([])
    expect(await numbersOf(await anAdvisor(), 'snickrei')).toEqual([])
  })

  it('takes a word of four letters for misspelt by one, one of three for itself', async () => {
    const { number } = await aCase(anApplication({ company: { companyName: 'Qvyx Zuk' } }))
    const lead = await aLead()
    expect(await numbersOf(lead, 'qvyw')).toEqual([number])
    expect(await numbersOf(lead, 'qwyw')).toEqual([])
    expect(await numbersOf(lead, 'zuq')).toEqual([])
    expect(await numbersOf(lead, 'zuk')).toEqual([number])
  })

  it('follows what changes, and forgets what no case has any more', async () => {
    const advisor = await anAdvisor('Zq Obesläktad')
    const { number, companyId, id } = await aCase().triaged().assignedTo(advisor)
    const lead = await aLead()
    expect(await numbersOf(lead, 'obesläktad')).toEqual([number])
    await untold('person', `update person set name = 'Zq Fjärmare' where id = '${advisor.personId}'`)
    await untold('company', `update company set name = 'Hemlighetsbolaget' where id = '${companyId}'`)
    await untold(
      'procurement',
      `update procurement set title = 'Sjöstjärneväg'
      where id = (select procurement_id from cases where id = '${id}')`,
    )
    for (const text of ['fjärmare', 'hemlighetsbolaget', 'sjostjarnevag'])
      expect(await numbersOf(lead, text)).toEqual([number])
    expect(await numbersOf(lead, 'obesläktad')).toEqual([])
    const known = () => asApp(`select word from search_word where word in ('obeslaktad', 'fjarmare') order by word`)
    expect(await known()).toHaveLength(2)
    await asApp('select forget_unused_words()')
    expect(await known()).toEqual([{ word: 'fjarmare' }])
  })

  it('lets a contact search what it told, and neither the registered name nor who advises', async () => {
    const advisor = await anAdvisor('Rut Rådgivare')
    const { number, contactId, companyId } = await aCase(anApplication({ company: { companyName: 'Sagtnamn' } }))
      .triaged()
      .assignedTo(advisor)
    await untold('company', `update company set name = 'Registrerat' where id = '${companyId}'`)
    const own = await asContact(contactId)
    expect(await numbersOf(own, 'sagtnamn')).toEqual([number])
    for (const text of ['registrerat', 'rut', 'registrerta']) expect(await numbersOf(own, text)).toEqual([])
  })

  it('says which cases the reader logs time on: those that they work in, while they do', async () => {
    const advisor = await anAdvisor()
    const { number } = await aCase(anApplication({ company: { companyName: 'Loggade Lador' } })).triaged().assignedTo(advisor) // prettier-ignore
    const logs = async (actor: CaseActor) =>
      (await searchCases(actor, number)).cases.map((found) => [found.number, found.logs])
    expect(await logs(advisor)).toEqual([[number, true]])
    expect(await logs(await aLead())).toEqual([[number, false]])
  })

  it('says nothing of cases that are not yours', async () => {
    const orgNumber = anOrgNumber()
    const { number, companyId, contactId } = await aCase(
      anApplication({ orgNumber, company: { companyName: 'Avskilda AB' } }),
    )
    const own = await asContact(contactId)
    for (const text of [number, orgNumber, 'avskilda']) expect(await numbersOf(own, text)).toEqual([number])
    for (const someone of [await aStranger(), await anAdvisor()]) {
      for (const text of [number, orgNumber, 'avskilda']) expect(await numbersOf(someone, text)).toEqual([])
      expect(await findSoughtCompany(someone, orgNumber)).toBeNull()
      expect((await searchCases(someone, { companyId })).cases).toEqual([])
    }
  })
})
