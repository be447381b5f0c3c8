import { correctSector } from '@/lib/cases/correct-sector'
import { listToldChanges } from '@/lib/cases/list-told-changes'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { aTrade } from '@/tests/support/county'
import { withTriggersOff } from '@/tests/support/database'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('correcting a sector and a size', () => {
  it('writes both by the host’s codes, keeps what stood there, and tells which', async () => {
    const made = await aCaseInProgress()
    await withTriggersOff('cases', `update cases set industry = 'gone' where id = $1`, [made.id])
    const { employees } = await caseRow(made.number)
    const { industry } = aTrade(2)
    await correctSector(made.lead, { ...(await asSeen(made.number)), industry, employees })
    expect(await caseRow(made.number)).toMatchObject({ industry, employees })
    const changes = await listToldChanges(made.lead, made.id)
    expect(changes).toMatchObject([{ field: 'industry', before: 'gone', after: industry }])
    expect(await lastEvent(made.id)).toMatchObject({ type: 'case.corrected', facts: { fields: ['industry'] } })
  })

  it('changes nothing where both are as they were', async () => {
    const made = await aCaseInProgress()
    const { industry, employees, version } = await caseRow(made.number)
    await correctSector(made.lead, { ...(await asSeen(made.number)), industry, employees })
    expect((await caseRow(made.number)).version).toBe(version)
  })

  it('takes no code that the host has not, and of two at once one', async () => {
    const made = await aCaseInProgress()
    const [seen, trade] = [await asSeen(made.number), aTrade(3)]
    await refused(() => correctSector(made.lead, { ...seen, ...trade, industry: 'none' }), 'industry-missing')
    await refused(() => correctSector(made.lead, { ...seen, ...trade, employees: 'none' }), 'employees-missing')
    const other = { ...trade, industry: aTrade(4).industry }
    const late = await oneTooLate(
      correctSector(made.lead, { ...seen, ...trade }),
      correctSector(made.lead, { ...seen, ...other }),
    )
    expect(late.code).toBe('case-moved-on')
  })

  it('finds no case of another advisor', async () => {
    const [made, stranger] = [await aCaseInProgress(), await anAdvisor('Anna Annan')]
    const asked = { ...(await asSeen(made.number)), ...aTrade(2) }
    await refused(() => correctSector(stranger, asked), 'case-not-found')
  })
})
