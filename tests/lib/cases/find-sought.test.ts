import { findSought } from '@/lib/cases/find-sought'
import { openSought } from '@/lib/cases/sealed-search'
import { aCase, aStranger } from '@/tests/support/a-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { withCheckDigit } from '@/tests/support/org-number-samples'
import { aLead, anAdvisor } from '@/tests/support/people'

describe('where a search leads', () => {
  it('is the case whose number it is, for who may see it; for others the same as for none', async () => {
    const { number } = await aCase()
    const lead = await aLead()
    for (const text of [number, `Ärende ${number}.`, number.toLowerCase().replaceAll('-', ' ')])
      expect(await findSought(lead, text)).toEqual({ number })
    for (const someone of [await aStranger(), await anAdvisor()]) {
      expect(await findSought(someone, number)).toEqual({ q: number })
      expect(await findSought(someone, 'UA-1999-0001')).toEqual({ q: 'UA-1999-0001' })
    }
  })

  it('is no case when the number also finds something else', async () => {
    const { number } = await aCase()
    const bare = String(Number(number.split('-')[2]))
    const lead = await aLead()
    expect(await findSought(lead, bare)).toEqual({ number })
    await aCase(anApplication({ company: { companyName: `Bolag ${bare}` } }))
    expect(await findSought(lead, bare)).toEqual({ q: bare })
  })

  it('is the text itself, unless it is how to reach somebody or may be a personal number', async () => {
    const ten = withCheckDigit('850709980')
    const { companyId } = await aCase(anApplication({ orgNumber: ten }))
    const legal = anOrgNumber()
    const [lead, other] = [await aLead(), await aLead()]
    expect(await findSought(lead, 'måleri')).toEqual({ q: 'måleri' })
    expect(await findSought(lead, legal)).toEqual({ q: legal })
    expect(await findSought(lead, ten)).toEqual({ company: companyId })
    expect(await findSought(lead, '850709-9811')).toEqual({ company: 'none' })
    for (const text of ['070-174 06 12', '+46 70 174 06 12', 'tea@example.com', '08-12 34 56']) {
      const sought = await findSought(lead, text)
      const sealed = 'sealed' in sought ? sought.sealed : ''
      expect(openSought(lead.personId, sealed)).toBe(text)
      expect(openSought(other.personId, sealed)).toBeNull()
      expect(openSought(lead.personId, sealed.replace('v1.', 'v1.A'))).toBeNull()
      expect(sealed).not.toContain(text)
    }
  })
})
