import { changeProcurement } from '@/lib/cases/change-procurement'
import { correctBuyerNumber } from '@/lib/cases/correct-buyer-number'
import { correctBuyerNumberInput } from '@/lib/cases/inputs'
import { db } from '@/lib/db/client'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { withTriggersOff } from '@/tests/support/database'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const BUYER = '2120000829'

const bought = async (number: string) =>
  db().procurement.findUniqueOrThrow({ where: { id: (await caseRow(number)).procurementId ?? '' } })

describe('saying who buys by its number', () => {
  it('leaves all else as it is, and tells that it changed', async () => {
    const made = await aCaseInProgress()
    const { buyerOrgDigits, keys, ...before } = await bought(made.number)
    expect([buyerOrgDigits, keys.length > 0]).toEqual([null, true])
    await correctBuyerNumber(made.lead, { ...(await asSeen(made.number)), buyerOrgNumber: BUYER })
    expect(await bought(made.number)).toMatchObject({ ...before, buyerOrgDigits: BUYER })
    const told = { type: 'procurement.changed', facts: { fields: ['buyerOrgDigits'] } }
    expect(await lastEvent(made.id)).toMatchObject(told)
    const { version } = await caseRow(made.number)
    await correctBuyerNumber(made.lead, { ...(await asSeen(made.number)), buyerOrgNumber: BUYER })
    expect((await caseRow(made.number)).version).toBe(version)
  })

  it('is refused of a case without a procurement, of one that has moved on, and of another’s', async () => {
    const [made, stranger] = [await aCaseInProgress(), await anAdvisor('Anna Annan')]
    const asked = { ...(await asSeen(made.number)), buyerOrgNumber: BUYER }
    await refused(() => correctBuyerNumber(stranger, asked), 'case-not-found')
    const named = { buyerName: 'Andra kommunen', reference: 'A-1', tedNumber: '', noticeUrl: '', lots: '' }
    await changeProcurement(made.lead, { ...(await asSeen(made.number)), ...named, bidDeadlineOn: '2027-01-15' })
    await refused(() => correctBuyerNumber(made.lead, asked), 'case-moved-on')
    await withTriggersOff('cases', 'update cases set procurement_id = NULL where id = $1', [made.id])
    const again = { ...(await asSeen(made.number)), buyerOrgNumber: BUYER }
    await refused(() => correctBuyerNumber(made.lead, again), 'procurement-none')
  })

  it('reads the number in any usual spelling, and asks for it where it is missing or wrong', () => {
    const read = (buyerOrgNumber: string) =>
      correctBuyerNumberInput.safeParse({ number: 'UA-2026-0001', version: '0', buyerOrgNumber })
    expect(read('212000-0829').data?.buyerOrgNumber).toBe(BUYER)
    expect(read('').error?.issues[0]?.message).toBe('org-number-missing')
    expect(read('212000-0820').error?.issues[0]?.message).toBe('org-number-check-digit')
    expect(read('nej').error?.issues[0]?.message).toBe('org-number-format')
  })
})
