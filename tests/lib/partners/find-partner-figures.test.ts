import { findPartnerFigures } from '@/lib/partners/find-partner-figures'
import { listOwnPartners } from '@/lib/partners/list-own-partners'
import { sendReferral } from '@/lib/partners/send-referral'
import { aCase } from '@/tests/support/a-case'
import { withdrawn } from '@/tests/support/withdrawn-case'
import { worked } from '@/tests/support/worked-case'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import { aMunicipality, aReferral, aTradeOrganisation, type TestPartner } from '@/tests/support/partners'
import { anAdvisor } from '@/tests/support/people'
import { placeNo } from '@/tests/support/county'

beforeAll(anOpenRound)

async function figuresOf(partner: TestPartner) {
  const [own] = await listOwnPartners(partner)
  if (!own) throw new Error('the partner has nothing')
  return findPartnerFigures(partner, own)
}

describe('a partner’s figures', () => {
  it('of few cases are not divided, and hours of few companies are not told', async () => {
    const partner = await aTradeOrganisation()
    await sendReferral(partner, aReferral(partner))
    expect(await figuresOf(partner)).toMatchObject({
      byStatus: { sum: 'few', rows: null },
      byMonth: { sum: 'few', rows: null },
      companies: 0,
      minutesByMonth: { sum: 0, rows: [] },
    })
  })

  it('of a municipality are its own, with every small number hidden', async () => {
    const partner = await aMunicipality(placeNo(14).code)
    const there = () => anApplication({ company: { municipalityCode: placeNo(14).code } })
    const advisor = await anAdvisor()
    for (let count = 0; count < 6; count++) await aCase(there())
    for (let count = 0; count < 2; count++) await aCase(there()).and(withdrawn)
    await aCase(there()).triaged().assignedTo(advisor).verified().and(worked(advisor, 42))
    const figures = await figuresOf(partner)
    expect(figures).toMatchObject({ companies: 'few', minutesByMonth: { sum: 'few', rows: null } })
    const shown = Object.fromEntries(figures?.byStatus.rows?.map((row) => [row.key, row.shown]) ?? [])
    expect(figures?.byStatus.sum).toBe(9)
    // Three of two states would be nine less six.
    expect(shown).toMatchObject({ opened: 'hidden', withdrawn: 'hidden', ongoing: 'hidden', closed: 0 })
    expect(JSON.stringify(figures)).not.toMatch(/42/)
  })

  it('of several partners are never two that could be compared', async () => {
    const [early, late] = [await aTradeOrganisation(), await aTradeOrganisation()]
    const town = await aMunicipality(placeNo(2).code)
    const nextTown = await aMunicipality(placeNo(3).code)
    const unseen = await aTradeOrganisation('Utan siffror', 'states')
    const shownTo = async (...those: TestPartner[]) => {
      const person = { ...early, partnerships: those.flatMap(({ partnerships }) => partnerships) }
      const own = await listOwnPartners(person)
      const found = await Promise.all(own.map(async (one) => (await findPartnerFigures(person, one)) && one.id))
      return found.filter((id) => id !== null).sort()
    }
    expect(await shownTo(late, early)).toEqual([early.partnerId])
    expect(await shownTo(early, town, late)).toEqual([town.partnerId])
    expect(await shownTo(town, nextTown)).toEqual([town.partnerId, nextTown.partnerId].sort())
    expect(await shownTo(unseen, late)).toEqual([late.partnerId])
    expect(await shownTo(unseen)).toEqual([])
  })
})
