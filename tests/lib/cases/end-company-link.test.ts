import { endCompanyLink } from '@/lib/cases/end-company-link'
import { linkCompanies } from '@/lib/cases/link-companies'
import { listCompanyLinks } from '@/lib/cases/list-company-links'
import { aCase } from '@/tests/support/a-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { asSuperuser } from '@/tests/support/database'
import { oneTooLate, refused } from '@/tests/support/refused'

const another = () => aCase(anApplication({ orgNumber: anOrgNumber() }))

async function linked() {
  const [one, two] = [await another(), await another()]
  const link = { number: one.number, other: two.number, reason: 'registered-twice', goesOn: 'other' } as const
  await linkCompanies(one.lead, link)
  const [{ id: linkId } = { id: '' }] = await listCompanyLinks(one.lead, one.companyId)
  return { one, two, link, linkId }
}

describe('ending a link that was wrong', () => {
  it('is told to both, from either side, and they may be linked anew', async () => {
    const { one, two, link, linkId } = await linked()
    await endCompanyLink(one.lead, { number: two.number, linkId })
    expect(await listCompanyLinks(one.lead, one.companyId)).toEqual([])
    const told = await asSuperuser<{ stream: string }>(
      `select stream from audit_event where type = 'company.unlinked' and facts ->> 'linkId' = $1`,
      [linkId],
    )
    expect(told.map(({ stream }) => stream).sort()).toEqual(
      [`company:${one.companyId}`, `company:${two.companyId}`].sort(),
    )
    await linkCompanies(one.lead, link)
  })

  it('is done once, and from no other company', async () => {
    const { one, linkId } = await linked()
    const other = await another()
    await refused(() => endCompanyLink(one.lead, { number: other.number, linkId }), 'link-gone')
    const ending = { number: one.number, linkId }
    const late = await oneTooLate(endCompanyLink(one.lead, ending), endCompanyLink(other.lead, ending))
    expect(late.code).toBe('link-gone')
    await refused(() => endCompanyLink(one.lead, ending), 'link-gone')
  })
})
