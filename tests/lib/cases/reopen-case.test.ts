import { reopenCase } from '@/lib/cases/reopen-case'
import { closeRound } from '@/lib/cases/close-round'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { anOpenRound } from '@/tests/support/an-application'
import { asSeen, caseRow } from '@/tests/support/case-rows'
import { closedBy } from '@/tests/support/closed-case'
import { declined } from '@/tests/support/declined-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { withdrawn } from '@/tests/support/withdrawn-case'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const reason = 'more-help-needed'

async function aClosedCase() {
  const advisor = await anAdvisor()
  return { ...(await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))), advisor }
}

describe('reopening a case', () => {
  it('takes it up again with its advisor', async () => {
    const { id, number, lead, advisor, contactId } = await aClosedCase()
    await reopenCase(lead, { ...(await asSeen(number)), reason })

    expect(await caseRow(number)).toMatchObject({ status: 'ongoing', advisorId: advisor.personId })
    expect(await lastEvent(id)).toMatchObject({ type: 'case.reopened', facts: { reason }, statusAfter: 'ongoing' })
    expect((await mailsTo(advisor.personId)).at(-1)).toBe('case-reopened')
    expect((await mailsTo(contactId)).at(-1)).toBe('case-reopened')
  })

  it('is refused for what is not closed: in progress, declined, withdrawn', async () => {
    for (const { number, lead } of [
      await aCaseInProgress(),
      await aCase().and(declined),
      await aCase().and(withdrawn),
    ]) {
      await refused(async () => reopenCase(lead, { ...(await asSeen(number)), reason }), 'step-not-allowed')
    }
  })

  it('is done once when two do it at once', async () => {
    const { id, number, lead } = await aClosedCase()
    const again = { ...(await asSeen(number)), reason } as const
    const late = await oneTooLate(reopenCase(lead, again), reopenCase(lead, again))

    expect(late).toMatchObject({ code: 'case-moved-on', facts: { who: lead.name } })
    expect((await eventTypes(id)).filter((type) => type === 'case.reopened')).toHaveLength(1)
  })

  it('finds no case that is not there', async () => {
    const { lead } = await aCase()
    await refused(() => reopenCase(lead, { number: 'UA-2000-0001', version: 0, reason }), 'case-not-found')
  })

  it('is refused in a closed round', async () => {
    const { number, lead, roundId } = await aClosedCase()
    await closeRound(lead, roundId)
    await refused(async () => reopenCase(lead, { ...(await asSeen(number)), reason }), 'round-closed')
    await anOpenRound()
    await refused(async () => reopenCase(lead, { ...(await asSeen(number)), reason }), 'round-closed')
  })
})
