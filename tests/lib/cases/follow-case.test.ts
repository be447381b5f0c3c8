import { randomUUID } from 'node:crypto'
import { changeProcurement } from '@/lib/cases/change-procurement'
import { followCase } from '@/lib/cases/follow-case'
import { closeRound } from '@/lib/cases/close-round'
import { db } from '@/lib/db/client'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { closedBy } from '@/tests/support/closed-case'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { asSuperuser } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
import { anOpenRound } from '@/tests/support/an-application'
import { losersOf, refused } from '@/tests/support/refused'

async function aClosedCase() {
  const advisor = await anAdvisor()
  return aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
}

describe('following an ended case', () => {
  it('opens a linked case of the same company in the round that is open now', async () => {
    const before = await aClosedCase()
    await closeRound(before.lead, before.roundId)
    const round = await anOpenRound()
    const { number } = await followCase(before.lead, before.number, randomUUID())

    const after = await caseRow(number)
    expect(after).toMatchObject({
      predecessorId: before.id,
      companyId: before.companyId,
      contactId: before.contactId,
      roundId: round.id,
      openedVia: 'successor',
      status: 'opened',
    })
    expect(after.accountId).not.toBe(before.accountId)
    expect(await eventTypes(after.id)).toEqual(['case.opened', 'procurement.named'])
    expect(await lastEvent(before.id)).toMatchObject({ type: 'case.followed', facts: { successorId: after.id } })
  })

  it('gives the new case words of its own about the procurement: a correction rewrites nothing that was closed', async () => {
    const before = await aClosedCase()
    const { number } = await followCase(before.lead, before.number, randomUUID())
    const words = { buyerName: 'En annan köpare', reference: 'NY-1', tedNumber: '', noticeUrl: '', lots: '' }
    await changeProcurement(before.lead, { ...(await asSeen(number)), ...words, bidDeadlineOn: '2027-01-15' })

    const told = async (of: string) =>
      db().supportCase.findUniqueOrThrow({ where: { number: of }, select: { procurement: true } })
    expect((await told(before.number)).procurement).toMatchObject({
      buyerName: 'Provstads kommun',
      reference: expect.stringMatching(/^P-/),
    })
    expect((await told(number)).procurement).toMatchObject({ buyerName: 'En annan köpare', reference: 'NY-1' })
  })

  it('shares no row of a procurement, whatever the application says', async () => {
    const [one, other] = [await aClosedCase(), await aCase()]
    const { procurementId } = await caseRow(one.number)
    const sharing = asSuperuser(`update cases set procurement_id = $1 where id = $2`, [procurementId, other.id])
    await expect(sharing).rejects.toMatchObject({ constraint: 'case_has_its_own_procurement' })
  })

  it('is refused while the case is open', async () => {
    const { number, lead } = await aCaseInProgress()
    await refused(() => followCase(lead, number, randomUUID()), 'case-still-open')
  })

  it('happens once, also when asked for five times at once', async () => {
    const { id, number, lead } = await aClosedCase()
    const late = await losersOf(Array.from({ length: 5 }, () => followCase(lead, number, randomUUID())))

    expect(late.map(({ code }) => code)).toEqual(Array(4).fill('case-has-successor'))
    expect((await eventTypes(id)).filter((type) => type === 'case.followed')).toHaveLength(1)
    await refused(() => followCase(lead, number, randomUUID()), 'case-has-successor')
  })

  it('is answered alike when the form is sent twice, and told when the request has opened another', async () => {
    const [made, other] = [await aClosedCase(), await aClosedCase()]
    const requestId = randomUUID()
    const followed = await followCase(made.lead, made.number, requestId)
    expect(await followCase(made.lead, made.number, requestId)).toEqual(followed)
    await refused(() => followCase(other.lead, other.number, requestId), 'request-reused')
  })

  it('finds no case that is not there', async () => {
    const { lead } = await aCase()
    await refused(() => followCase(lead, 'UA-2000-0001', randomUUID()), 'case-not-found')
  })

  it('is refused between rounds', async () => {
    const { number, lead, roundId } = await aClosedCase()
    await closeRound(lead, roundId)
    await refused(() => followCase(lead, number, randomUUID()), 'no-open-round')
  })
})
