import { closeCase } from '@/lib/cases/close-case'
import { ABOUTS, endsSo, OUTCOMES_OF, OUTCOMES_TOLD, type About, type OutcomeTold } from '@/lib/cases/codes'
import { findCase } from '@/lib/cases/find-case'
import type { CaseApplication } from '@/lib/cases/open-case'
import { recordResult } from '@/lib/cases/record-result'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { aBid, anApplication } from '@/tests/support/an-application'
import { withTriggersOff } from '@/tests/support/database'
import { db } from '@/lib/db/client'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

async function aCaseAbout(about: About) {
  const advisor = await anAdvisor()
  const decision = { ...aBid(), about, standstillEndsOn: null, bidDeadlineOn: undefined }
  const plain = { about, needs: [], description: '' }
  const need = about === 'bid' ? aBid() : about === 'understand-decision' ? decision : plain
  const application = anApplication({ need: need as CaseApplication['need'] })
  return { ...(await aCase(application).triaged().assignedTo(advisor)), advisor }
}

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

  it.each(ABOUTS)('takes of a case about %s what can come of its kind, and so does the database', async (about) => {
    const { lead, advisor, ...made } = await aCaseAbout(about)
    const closing = async (outcome: OutcomeTold) =>
      closeCase(lead, {
        ...(await asSeen(made.number)),
        ...BID_SUBMITTED,
        outcome,
        why: outcome === 'no-bid' ? 'time' : null,
      })
    const written = (code: string) => {
      const why = code === 'no-bid' ? 'time' : null
      return transaction(async (tx) => {
        await tx.outcome.create({ data: { caseId: made.id, code, why, recordedBy: advisor.personId } })
        throw new Error('undone')
      }).catch((error: Error) => databaseFault(error)?.sqlState ?? error.message)
    }
    for (const outcome of OUTCOMES_TOLD) {
      const fits = endsSo(about, outcome)
      expect([outcome, await written(outcome)]).toEqual([outcome, fits ? 'undone' : 'UA205'])
      if (!fits) expect(await refused(() => closing(outcome), 'outcome-unfit')).toMatchObject({ field: 'outcome' })
    }
    expect(await written('carried-over')).toBe('undone')
    expect(await caseRow(made.number)).toMatchObject({ status: 'assigned' })
    await closing(OUTCOMES_OF[about][0])
    const first = about === 'understand-decision' ? null : true
    expect(await db().outcome.findMany({ where: { caseId: made.id } })).toMatchObject([
      { code: OUTCOMES_OF[about][0], firstPublicBid: first },
    ])
    expect(await lastEvent(made.id)).toMatchObject({ facts: { outcome: OUTCOMES_OF[about][0] } })
  })

  it('leaves what was said of a case that was closed before as it was said', async () => {
    const { id, number, lead, advisor } = await aCaseAbout('understand-decision')
    await closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED, outcome: 'other' })
    await withTriggersOff('outcome', `update outcome set code = 'bid-submitted' where case_id = $1`, [id])
    await recordResult(advisor, { number, result: 'lost' })
    expect(await findCase(lead, number)).toMatchObject({ outcome: 'bid-submitted', result: 'lost' })
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
