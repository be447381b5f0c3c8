import { acceptAndAssign } from '@/lib/cases/accept-and-assign'
import { askForMore } from '@/lib/cases/ask-for-more'
import { declineCase } from '@/lib/cases/decline-case'
import { findDecided } from '@/lib/cases/find-decided'
import { startCase } from '@/lib/cases/start-case'
import { randomUUID } from 'node:crypto'
import { aCase, asSeen } from '@/tests/support/a-case'
import { aLead, anAdvisor } from '@/tests/support/people'

describe('what the lead has just decided', () => {
  it('is told with who got the case', async () => {
    const advisor = await anAdvisor('Anna Rådgivare')
    const { number, lead } = await aCase()
    expect(await findDecided(lead, number)).toBeNull()
    await acceptAndAssign(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
    expect(await findDecided(lead, number)).toMatchObject({ number, what: 'assigned', advisorName: 'Anna Rådgivare' })

    expect(await findDecided(await aLead('Leo Lead'), number)).toBeNull()
    await startCase(advisor, await asSeen(number))
    expect(await findDecided(lead, number)).toBeNull()
  })

  it('is a decline or a question too', async () => {
    const { number, lead } = await aCase()
    await askForMore(lead, { ...(await asSeen(number)), text: 'Vilken upphandling?', requestId: randomUUID() })
    expect(await findDecided(lead, number)).toMatchObject({ what: 'asked' })
    await declineCase(lead, { ...(await asSeen(number)), reason: 'other', turnTo: 'none' })
    expect(await findDecided(lead, number)).toMatchObject({ what: 'declined', advisorName: null })
    expect(await findDecided(lead, 'UA-2000-0001')).toBeNull()
  })
})
