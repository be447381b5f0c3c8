import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { changeProcurement } from '@/lib/cases/change-procurement'
import { findCase } from '@/lib/cases/find-case'
import { listWork } from '@/lib/cases/list-work'
import { listCandidates } from '@/lib/advisors/list-candidates'
import { findQuestion } from '@/lib/buyers/find-question'
import { listQuestions } from '@/lib/buyers/list-questions'
import { today } from '@/lib/calendar/days'
import { aCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { aCaseAbout, answered, aPersonOfBothRoles, aQuestion, asSeenQuestion, taken } from '@/tests/support/a-question'
import { aBuyerAdvisor, aLead, anAdvisor } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'
import { revokeRole } from '@/lib/people/revoke-role'
import { correctQuestion } from '@/lib/buyers/correct-question'
import { takeQuestion } from '@/lib/buyers/take-question'

const given = async (number: string, advisorId: string) => ({ ...(await asSeen(number)), advisorId })

describe('who has helped a buyer', () => {
  it.each(['taken', 'answered', 'read'] as const)(
    'by having %s the question is not given a bidder’s case',
    async (how) => {
      const { advisor, buyers } = await aPersonOfBothRoles()
      const question = await aQuestion({ reference: `W-${how}` })
      if (how === 'taken') await taken(buyers, question)
      if (how === 'answered') await answered(buyers, question)
      if (how === 'read') await findQuestion(buyers, question.number)
      const { number, lead } = await aCaseAbout(`W-${how}`).triaged()
      const input = await given(number, advisor.personId)
      const refusal = await refused(() => assignAdvisor(lead, input), 'conflict-of-interest')
      expect(refusal).toMatchObject({ facts: {}, field: 'advisorId' })
      const found = await listCandidates(lead, number)
      expect(found?.candidates.filter(({ barred }) => barred).map(({ id }) => id)).toEqual([advisor.personId])
      await assignAdvisor(lead, await given(number, (await anAdvisor()).personId))
    },
  )

  it('is not freed by losing the role, or by the question’s being corrected', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    const question = await aQuestion({ reference: 'W-GONE' })
    await answered(buyers, question)
    await correctQuestion(buyers, { ...(await asSeenQuestion(question.number)), reference: 'W-ELSE', tedNumber: '' })
    await revokeRole(await aLead(), { personId: advisor.personId, role: 'buyer-advisor' })
    const { number, lead } = await aCaseAbout('W-GONE').triaged()
    const input = await given(number, advisor.personId)
    await refused(() => assignAdvisor(lead, input), 'conflict-of-interest')
  })

  it('does not keep a case whose procurement turns out to be the same: it goes to another first', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    await answered(buyers, await aQuestion({ reference: 'W-LATER' }))
    const { number, lead } = await aCase().triaged().assignedTo(advisor)
    const named = {
      buyerName: 'Provstads kommun',
      reference: 'W-LATER',
      tedNumber: '',
      noticeUrl: '',
      lots: '',
      bidDeadlineOn: today(),
    }
    const input = async () => ({ ...(await asSeen(number)), ...named })
    const change = await input()
    await refused(() => changeProcurement(lead, change), 'conflict-of-interest')
    await assignAdvisor(lead, await given(number, (await anAdvisor()).personId))
    await changeProcurement(lead, await input())
  })

  it('loses sight of a case when the question turns out to be about its procurement', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    const question = await aQuestion({ reference: 'W-APART' })
    await answered(buyers, question)
    const { number } = await aCaseAbout('W-MERGED').triaged().assignedTo(advisor)
    expect(await findCase(advisor, number)).not.toBeNull()
    await correctQuestion(await aBuyerAdvisor(), {
      ...(await asSeenQuestion(question.number)),
      reference: 'W-MERGED',
      tedNumber: '',
    })
    expect(await findCase(advisor, number)).toBeNull()
    expect((await listWork(advisor, { show: 'all' }, 1)).cases).toEqual([])
    expect(await findQuestion(buyers, question.number)).toBeNull()
  })
})

describe('who helps or has helped a bidder', () => {
  it('does not see the buyer’s question, also after the case was handed over', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    const { number, lead } = await aCaseAbout('W-BID').triaged().assignedTo(advisor)
    const question = await aQuestion({ reference: 'w bid' })
    const sees = async () =>
      (await listQuestions(buyers, { show: 'open' })).questions.some((one) => one.number === question.number)
    expect(await sees()).toBe(false)
    await assignAdvisor(lead, await given(number, (await anAdvisor()).personId))
    expect(await sees()).toBe(false)
    expect(await findQuestion(buyers, question.number)).toBeNull()
  })

  it('is not let over by the case’s procurement being renamed', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    const { number } = await aCaseAbout('W-RENAMED').triaged().assignedTo(advisor)
    const question = await aQuestion({ reference: 'W-RENAMED' })
    const named = {
      buyerName: 'Annanstads kommun',
      reference: 'X',
      tedNumber: '',
      noticeUrl: '',
      lots: '',
      bidDeadlineOn: today(),
    }
    await changeProcurement(advisor, { ...(await asSeen(number)), ...named })
    expect(await findQuestion(buyers, question.number)).toBeNull()
  })

  it('of two things at once on either side of the wall, one is let through', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    const question = await aQuestion({ reference: 'W-RACE' })
    const { number, lead } = await aCaseAbout('W-RACE').triaged()
    const seen = await asSeenQuestion(question.number)
    const input = await given(number, advisor.personId)
    const losers = await losersOf([assignAdvisor(lead, input), takeQuestion(buyers, seen)])
    expect(losers).toHaveLength(1)
    expect(['conflict-of-interest', 'question-not-found']).toContain(losers[0]?.code)
  })
})
