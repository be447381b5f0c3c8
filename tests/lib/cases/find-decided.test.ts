import { randomUUID } from 'node:crypto'
import { acceptAndAssign } from '@/lib/cases/accept-and-assign'
import { askForMore } from '@/lib/cases/ask-for-more'
import { declineCase } from '@/lib/cases/decline-case'
import { findDecided } from '@/lib/cases/find-decided'
import { startCase } from '@/lib/cases/start-case'
import { undoStep } from '@/lib/cases/undo-step'
import { writeNote } from '@/lib/cases/write-note'
import { aCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { aLead, anAdvisor } from '@/tests/support/people'

describe('what the lead has just decided', () => {
  it('is told with who got the case', async () => {
    const advisor = await anAdvisor('Anna Rådgivare')
    const { number, lead } = await aCase()
    expect(await findDecided(lead, number)).toBeNull()
    await acceptAndAssign(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
    expect(await findDecided(lead, number)).toMatchObject({ number, step: 'assigned', advisorName: 'Anna Rådgivare' })

    expect(await findDecided(await aLead('Leo Lead'), number)).toBeNull()
    await startCase(advisor, await asSeen(number))
    expect(await findDecided(lead, number)).toBeNull()
  })

  it('is a decline or a question too', async () => {
    const { number, lead } = await aCase()
    await askForMore(lead, { ...(await asSeen(number)), text: 'Vilken upphandling?', requestId: randomUUID() })
    expect(await findDecided(lead, number)).toMatchObject({ step: 'question' })
    await declineCase(lead, { ...(await asSeen(number)), reason: 'other', turnTo: 'none' })
    expect(await findDecided(lead, number)).toMatchObject({ step: 'declined', advisorName: null })
    expect(await findDecided(lead, 'UA-2000-0001')).toBeNull()
  })

  it('is undone by what it names, until anything else happens to the case', async () => {
    const { number, lead } = await aCase()
    const decide = async () => declineCase(lead, { ...(await asSeen(number)), reason: 'other', turnTo: 'none' })
    await decide()
    const decided = await findDecided(lead, number)
    expect(decided?.secondsLeft).toBeGreaterThan(0)
    expect((await undoStep(lead, { number, undoes: decided?.undoes ?? '' })).step).toBe('declined')
    expect(await findDecided(lead, number)).toBeNull()

    await decide()
    await writeNote(lead, { number, requestId: randomUUID(), text: 'Ringde dem först.' })
    expect(await findDecided(lead, number)).toMatchObject({ step: 'declined', secondsLeft: 0 })
  })
})
