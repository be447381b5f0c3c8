import type { CaseActor } from '@/lib/actors/actor'
import { findSoughtCompany, searchCases } from '@/lib/cases/search-cases'
import { withCheckDigit } from '@/tests/support/org-number-samples'
import { aCase, aStranger } from '@/tests/support/a-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { aLead, anAdvisor, anAuditor, asContact } from '@/tests/support/people'

const numbersOf = async (actor: CaseActor, text: string) =>
  (await searchCases(actor, text)).cases.map(({ number }) => number)

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
