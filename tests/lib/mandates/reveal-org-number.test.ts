import { revealOrgNumber } from '@/lib/mandates/reveal-org-number'
import { db } from '@/lib/db/client'
import { aCase } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const soleTrader = () => aCase(anApplication({ orgNumber: '701063-2391' }))

describe("revealing a sole trader's number", () => {
  it('answers it in full, with who asked and why in the access log', async () => {
    const advisor = await anAdvisor()
    const { number, companyId } = await soleTrader().triaged().assignedTo(advisor)
    expect(await revealOrgNumber(advisor, number, 'register-lookup')).toBe('19701063-2391')

    const [line] = await db().accessLog.findMany({ where: { subjectId: companyId } })
    expect(line).toMatchObject({ action: 'reveal', personId: advisor.personId, reasonCode: 'register-lookup' })
    expect(
      JSON.stringify(line, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain('2391')
  })

  it('answers a legal entity’s number too', async () => {
    const { number, lead } = await aCase(anApplication({ orgNumber: '556016-0680' }))
    expect(await revealOrgNumber(lead, number, 'verify-company')).toBe('556016-0680')
  })

  it("is refused for another advisor's case, and nothing is noted as revealed", async () => {
    const { number } = await soleTrader()
    const other = await anAdvisor()
    await refused(() => revealOrgNumber(other, number, 'other'), 'case-not-found')
  })
})
