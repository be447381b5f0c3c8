import { closeCase } from '@/lib/cases/close-case'
import { db } from '@/lib/db/client'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('closing a case', () => {
  it('is told to the advisor when the lead closes', async () => {
    const { number, lead, advisor } = await aCaseInProgress()
    await closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED })
    expect((await mailsTo(advisor.personId)).at(-1)).toBe('case-changed')
  })

  it('keeps what came of it and writes to the contact', async () => {
    const { id, number, advisor, contactId } = await aCaseInProgress()
    await closeCase(advisor, { ...(await asSeen(number)), ...BID_SUBMITTED })

    expect(await caseRow(number)).toMatchObject({ status: 'closed', waitingSinceAt: null })
    expect(await db().outcome.findMany({ where: { caseId: id } })).toMatchObject([
      { code: 'bid-submitted', why: null, firstPublicBid: true, barriers: ['form'], recordedBy: advisor.personId },
    ])
    expect(await mailsTo(contactId)).toContain('case-closed')
    expect(await lastEvent(id)).toMatchObject({
      type: 'case.closed',
      facts: { outcome: 'bid-submitted', barriers: ['form'] },
    })
  })

  it('keeps why there was no bid, and only then', async () => {
    const { id, number, lead } = await aCaseInProgress()
    const noBid = { outcome: 'no-bid', why: 'time', firstPublicBid: 'unknown', barriers: [] } as const
    await closeCase(lead, { ...(await asSeen(number)), ...noBid, barriers: [] })
    expect(await db().outcome.findMany({ where: { caseId: id } })).toMatchObject([
      { code: 'no-bid', why: 'time', firstPublicBid: null },
    ])

    const other = await aCaseInProgress()
    await closeCase(other.lead, { ...(await asSeen(other.number)), ...BID_SUBMITTED, why: 'time' })
    expect(await db().outcome.findMany({ where: { caseId: other.id } })).toMatchObject([{ why: null }])
  })

  it('is refused before anyone has the case', async () => {
    const { number, lead } = await aCase().triaged()
    await refused(async () => closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED }), 'step-not-allowed')
  })

  it('keeps one outcome when lead and advisor close at once', async () => {
    const { id, number, lead, advisor } = await aCaseInProgress()
    const closing = { ...(await asSeen(number)), ...BID_SUBMITTED }
    const late = await oneTooLate(closeCase(lead, closing), closeCase(advisor, closing))

    expect(late).toMatchObject({ code: 'case-moved-on', facts: { who: expect.any(String) } })
    expect(await db().outcome.count({ where: { caseId: id } })).toBe(1)
  })

  it("finds no case of another advisor's", async () => {
    const { number } = await aCaseInProgress()
    const other = await anAdvisor()
    await refused(async () => closeCase(other, { ...(await asSeen(number)), ...BID_SUBMITTED }), 'case-not-found')
  })
})
