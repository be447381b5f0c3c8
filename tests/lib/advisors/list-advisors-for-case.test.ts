import { listAdvisorsForCase } from '@/lib/advisors/list-advisors-for-case'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { startedBy } from '@/tests/support/started-case'
import { aCaseAbout, answered, aPersonOfBothRoles, aQuestion } from '@/tests/support/a-question'
import { closeCase } from '@/lib/cases/close-case'
import { readQuestion } from '@/lib/buyers/read-question'
import { aLead, anAdvisor } from '@/tests/support/people'

describe('the advisors beside a case', () => {
  it('come with their open cases, the fewest first, and nobody who has stopped being one', async () => {
    const busy = await anAdvisor('Anna Upptagen')
    const done = await anAdvisor('Örjan Ledig')
    const gone = await anAdvisor('Gerd Borta')
    await aCase().triaged().assignedTo(busy)
    await aCase().triaged().assignedTo(busy).and(startedBy(busy))
    const ended = await aCase().triaged().assignedTo(done).and(startedBy(done))
    await closeCase(done, { ...(await asSeen(ended.number)), ...BID_SUBMITTED })
    const { number, lead } = await aCase()
    await deactivatePerson(lead, gone.personId)

    const listed = await listAdvisorsForCase(lead, number)
    const of = (personId: string) => listed.find(({ id }) => id === personId)
    expect(of(busy.personId)).toEqual({
      id: busy.personId,
      name: 'Anna Upptagen',
      openCases: 2,
      barred: false,
      away: null,
    })
    expect(of(done.personId)).toMatchObject({ openCases: 0, barred: false })
    expect(of(gone.personId)).toBeUndefined()
    expect(of(lead.personId)).toBeUndefined()
    expect(listed.map(({ openCases }) => openCases)).toEqual(listed.map(({ openCases }) => openCases).sort())
  })

  it('have those last whom the wall bars from it, however little they have to do', async () => {
    await aCaseInProgress()
    const { advisor, buyers } = await aPersonOfBothRoles()
    await answered(buyers, await aQuestion({ reference: 'LA-WALL' }))
    const { number, lead } = await aCaseAbout('LA-WALL')
    const listed = await listAdvisorsForCase(lead, number)
    expect(listed.at(-1)).toMatchObject({ id: advisor.personId, barred: true })
    expect(listed.filter(({ barred }) => barred)).toHaveLength(1)
  })

  it('are not told for a case that the lead does not see, or that is not there', async () => {
    const { number } = await aCaseAbout('LA-ELSE')
    const question = await aQuestion({ reference: 'LA-LEAD' })
    const lead = await aLead()
    await readQuestion(lead, { number: question.number, reason: 'asked-to' })
    const barred = await aCaseAbout('LA-LEAD')
    expect((await listAdvisorsForCase(lead, number)).length).toBeGreaterThan(0)
    expect(await listAdvisorsForCase(lead, barred.number)).toEqual([])
    expect(await listAdvisorsForCase(lead, 'UA-2000-0001')).toEqual([])
  })
})
