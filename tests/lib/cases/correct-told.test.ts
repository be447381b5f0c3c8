import type { CorrectToldInput } from '@/lib/cases/inputs'
import { correctTold } from '@/lib/cases/correct-told'
import { listToldChanges } from '@/lib/cases/list-told-changes'
import { searchCases } from '@/lib/cases/search-cases'
import { db } from '@/lib/db/client'
import { aCaseInProgress } from '@/tests/support/a-case'
import { caseRow } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { asSuperuser } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

type Made = Awaited<ReturnType<typeof aCaseInProgress>>

const as = async ({ number }: Made, differing: Partial<CorrectToldInput> = {}): Promise<CorrectToldInput> => {
  const { version, contactName, contactPhone, callTime, needs, description } = await caseRow(number)
  return { number, version, contactName, contactPhone, callTime, needs, description, ...differing } as CorrectToldInput
}

describe('correcting what a company told', () => {
  it('changes it, keeps what stood there, and tells which fields and nothing of what they say', async () => {
    const made = await aCaseInProgress()
    const before = await caseRow(made.number)
    await correctTold(made.lead, await as(made, { contactPhone: '+46701740612', description: 'Kanarieordet nu' }))
    expect(await caseRow(made.number)).toMatchObject({ contactPhone: '+46701740612', description: 'Kanarieordet nu' })
    const changes = await listToldChanges(made.advisor, made.id)
    expect(changes.map(({ field, before, after, who }) => ({ field, before, after, who }))).toEqual([
      { field: 'contactPhone', before: before.contactPhone, after: '+46701740612', who: 'Lisa Lead' },
      { field: 'description', before: before.description, after: 'Kanarieordet nu', who: 'Lisa Lead' },
    ])
    const event = await lastEvent(made.id)
    expect(event).toMatchObject({ type: 'case.corrected', facts: { fields: ['contactPhone', 'description'] } })
    const told = await asSuperuser<{ found: number }>(
      `select count(*)::int as found from audit_event where canonical like '%Kanarieordet%' or canonical like '%701740612%'`,
    )
    expect(told).toEqual([{ found: 0 }])
    expect(await mailsTo(made.advisor.personId)).toContain('case-changed')
    expect((await searchCases(made.lead, 'Kanarieordet')).total).toBe(1)
  })

  it('tells of each change what it became, and where the words are erased that they are', async () => {
    const made = await aCaseInProgress()
    const first = (await caseRow(made.number)).contactName
    for (const contactName of ['Anna Ett', 'Anna Två', 'Anna Tre'])
      await correctTold(made.advisor, await as(made, { contactName }))
    const changes = await listToldChanges(made.advisor, made.id)
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      ['Anna Två', 'Anna Tre'],
      ['Anna Ett', 'Anna Två'],
      [first, 'Anna Ett'],
    ])
    await asSuperuser(`begin; set local session_replication_role = replica; delete from told_change_text where change_id = '${changes[1]?.id ?? ''}'; commit`) // prettier-ignore
    const left = await listToldChanges(made.advisor, made.id)
    expect(left.map(({ before, after }) => [before, after])).toEqual([
      ['Anna Två', 'Anna Tre'],
      [null, 'Anna Två'],
      [first, null],
    ])
  })

  it('keeps chosen needs as their codes, also none', async () => {
    const made = await aCaseInProgress()
    await correctTold(made.advisor, await as(made, { needs: ['go-no-go', 'espd'] }))
    await correctTold(made.advisor, await as(made, { needs: [] }))
    const [newest] = await listToldChanges(made.advisor, made.id)
    expect(newest).toMatchObject({ field: 'needs', before: 'go-no-go,espd', after: '' })
  })

  it('changes nothing where nothing differs', async () => {
    const made = await aCaseInProgress()
    const { version } = await caseRow(made.number)
    await correctTold(made.advisor, await as(made))
    expect(await caseRow(made.number)).toMatchObject({ version })
    expect(await db().toldChange.count({ where: { caseId: made.id } })).toBe(0)
  })

  it('is refused whoever has not the case, and the second of two at once', async () => {
    const made = await aCaseInProgress()
    const stranger = await anAdvisor()
    const input = await as(made, { contactName: 'Anna Ny' })
    await refused(() => correctTold(stranger, input), 'case-not-found')
    const late = await oneTooLate(correctTold(made.lead, input), correctTold(made.advisor, { ...input, contactName: 'Bo Ny' })) // prettier-ignore
    expect(late.code).toBe('case-moved-on')
    expect(await listToldChanges(made.advisor, made.id)).toHaveLength(1)
  })
})
