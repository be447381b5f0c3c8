import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { db } from '@/lib/db/client'
import { approveCorrection } from '@/lib/time/approve-correction'
import { askMove } from '@/lib/time/ask-move'
import { declineCorrection } from '@/lib/time/decline-correction'
import { findCorrection } from '@/lib/time/find-correction'
import { logTime } from '@/lib/time/log-time'
import { withdrawCorrection } from '@/lib/time/withdraw-correction'
import { asSuperuser } from '@/tests/support/database'
import { asSeen, balanceOf, caseRow } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { lastEvent } from '@/tests/support/told'
import { anOldEntry, askedFor, inProgress, move } from '@/tests/support/old-time'
import { aLead, anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('a second person', () => {
  it('approves, and it is done in their name with both in the event', async () => {
    const made = await anOldEntry()
    await approveCorrection(made.lead, await askedFor(made))
    expect(await balanceOf(made.from)).toBe(0)
    const reversed = await db().ledgerEntry.findFirstOrThrow({ where: { reversesId: made.entryId } })
    expect(reversed).toMatchObject({ recordedBy: made.lead.personId, reasonCode: 'wrong-day' })
    const facts = { correctsId: made.entryId, askedBy: made.advisor.personId }
    expect(await lastEvent(made.from.id)).toMatchObject({ type: 'correction.approved', facts, actorId: made.lead.personId })
    expect(await mailsTo(made.advisor.personId)).toContain('correction-approved')
    const events = await asSuperuser(
      `select distinct transaction::text from audit_event where case_id = $1 and type in ('correction.approved', 'time.reversed')`,
      [made.from.id],
    )
    expect(events).toHaveLength(1)
  }) // prettier-ignore

  it('changes nothing where it does not fit, and it waits as before', async () => {
    const made = await anOldEntry()
    const to = await inProgress(made.advisor)
    await askMove(made.advisor, move(made, to.number))
    await logTime(made.advisor, work(to.number, 250))
    const { id = '' } = (await findCorrection(made.lead, made.from.id, made.entryId)) ?? {}
    const deciding = { number: made.from.number, correctionId: id }
    const refusal = await refused(() => approveCorrection(made.lead, deciding), 'target-full')
    expect(refusal.facts).toEqual({ minutes: 60, minutesLeft: 50 })
    expect(await findCorrection(made.lead, made.from.id, made.entryId)).not.toBeNull()
  })

  it('is not whoever asked, in any role', async () => {
    const made = await anOldEntry()
    const deciding = await askedFor(made)
    await refused(() => approveCorrection(made.advisor, deciding), 'second-person-needed')
    await refused(() => declineCorrection(made.advisor, { ...deciding, note: 'Nej' }), 'second-person-needed')
    const asLead = { ...made.advisor, role: 'project-lead' } as never
    await refused(() => approveCorrection(asLead, deciding), 'second-person-needed')
    const stranger = await anAdvisor()
    await refused(() => approveCorrection(stranger, deciding), 'case-not-found')
  })

  it('decides what was asked in that case, and leaves what waits in another', async () => {
    const [made, other] = [await anOldEntry(), await anOldEntry()]
    const [deciding, waiting] = [await askedFor(made), await askedFor(other)]
    await refused(() => approveCorrection(made.lead, { ...deciding, correctionId: waiting.correctionId }), 'correction-not-found')
    await refused(() => declineCorrection(made.lead, { ...deciding, correctionId: waiting.correctionId, note: 'Nej' }), 'correction-not-found')
    await refused(() => withdrawCorrection(made.advisor, { ...deciding, correctionId: waiting.correctionId }), 'correction-not-found')
    await refused(() => withdrawCorrection(made.lead, deciding), 'correction-not-found')
    await declineCorrection(made.lead, { ...deciding, note: 'Nej' })
    await refused(() => approveCorrection(made.lead, deciding), 'correction-decided')
    expect(await findCorrection(other.lead, other.from.id, other.entryId)).toMatchObject({ id: waiting.correctionId })
  }) // prettier-ignore

  it('may be the advisor who has taken the case over', async () => {
    const made = await anOldEntry()
    const deciding = await askedFor(made)
    const next = await anAdvisor('Nils Nästa')
    await assignAdvisor(made.lead, { ...(await asSeen(made.from.number)), advisorId: next.personId })
    await approveCorrection(next, deciding)
    expect(await balanceOf(made.from)).toBe(0)
    expect(await caseRow(made.from.number)).toMatchObject({ advisorId: next.personId })
  })

  it('is one of two who decide at once: the other is told', async () => {
    const made = await anOldEntry()
    const deciding = await askedFor(made)
    const other = await aLead()
    const late = await oneTooLate(approveCorrection(made.lead, deciding), declineCorrection(other, { ...deciding, note: 'Nej' })) // prettier-ignore
    expect(['correction-decided', 'already-reversed']).toContain(late.code)
    const [{ status } = { status: '' }] = await db().correction.findMany({ where: { id: deciding.correctionId } })
    expect(await balanceOf(made.from)).toBe(status === 'approved' ? 0 : 60)
  })
})
