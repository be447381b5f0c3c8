import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { enterAbsenceInput } from '@/lib/advisors/absence-inputs'
import { enterAbsence } from '@/lib/advisors/enter-absence'
import { listAbsences } from '@/lib/advisors/list-absences'
import { listCandidates } from '@/lib/advisors/list-candidates'
import { listAdvisorsForCase } from '@/lib/advisors/list-advisors-for-case'
import { listColleagues } from '@/lib/advisors/list-colleagues'
import { addDays, today } from '@/lib/calendar/days'
import { aCase } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import { aLead, anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const firstOn = addDays(today(), 7)
const lastOn = addDays(today(), 11)
const posted = (more: Record<string, unknown> = {}) =>
  enterAbsenceInput.parse({ requestId: randomUUID(), advisorId: '', coverId: '', firstOn, lastOn, ...more })
const enter = (actor: Advisor | ProjectLead, more: Record<string, unknown> = {}) => enterAbsence(actor, posted(more))
const own = async (advisor: Advisor) => listAbsences(advisor)

describe('an absence', () => {
  it('is entered by the advisor, with who answers meanwhile, and told', async () => {
    const [advisor, cover] = [await anAdvisor('Anna Borta'), await anAdvisor('Carl Svarar')]
    await enter(advisor, { coverId: cover.personId })
    const facts = { advisorId: advisor.personId, firstOn, lastOn, coverId: cover.personId }
    expect(await lastEvent()).toMatchObject({ type: 'absence.entered', role: 'advisor', facts })
    expect(await own(advisor)).toMatchObject([
      { advisor: 'Anna Borta', firstOn, lastOn, weekdays: [], cover: 'Carl Svarar' },
    ])
    expect(await own(cover)).toMatchObject([{ advisor: 'Anna Borta' }])
    expect(await own(await anAdvisor())).toEqual([])
  })

  it('is entered by the lead for an advisor, and not without saying for whom', async () => {
    const [lead, advisor] = [await aLead(), await anAdvisor()]
    await refused(() => enter(lead), 'advisor-missing')
    await enter(lead, { advisorId: advisor.personId })
    expect(await own(advisor)).toHaveLength(1)
    expect((await listAbsences(lead)).map(({ advisorId }) => advisorId)).toContain(advisor.personId)
  })

  it('is an advisor’s own, whoever they name', async () => {
    const [advisor, other] = [await anAdvisor(), await anAdvisor()]
    await enter(advisor, { advisorId: other.personId })
    expect(await own(other)).toEqual([])
    expect(await own(advisor)).toHaveLength(1)
  })

  it('is refused where its days or who covers it do not go', async () => {
    const advisor = await anAdvisor()
    const lead = await aLead()
    await refused(() => enter(advisor, { lastOn: addDays(firstOn, -1) }), 'absence-days')
    await refused(() => enter(advisor, { lastOn: addDays(firstOn, 731) }), 'absence-too-long')
    await refused(() => enter(advisor, { coverId: advisor.personId }), 'cover-unknown')
    await refused(() => enter(advisor, { coverId: lead.personId }), 'cover-unknown')
    await enter(advisor)
    const refusal = await refused(() => enter(advisor, { firstOn: lastOn, lastOn: addDays(lastOn, 3) }), 'absence-overlaps')
    expect(refusal.field).toBe('firstOn')
  }) // prettier-ignore

  it('warns where who covers is away on some of the days, and says it of the absence when it is saved all the same', async () => {
    const [advisor, cover] = [await anAdvisor(), await anAdvisor()]
    const coverId = cover.personId
    await enter(cover, { firstOn: addDays(firstOn, 2), lastOn: addDays(lastOn, 5), coverId: advisor.personId })
    const refusal = await refused(() => enter(advisor, { coverId }), 'cover-away')
    const nobody = { firstOn: addDays(firstOn, 2), lastOn, days: 3 }
    expect(refusal).toMatchObject({ field: 'coverId', facts: nobody })
    expect((await own(advisor)).map(({ coverId: of }) => of)).toEqual([advisor.personId])
    await enter(advisor, { coverId, despite: 'on' })
    const told = (await own(advisor)).map(({ advisorId, coverAway }) => ({ advisorId, coverAway }))
    expect(told).toEqual([
      { advisorId: advisor.personId, coverAway: nobody },
      { advisorId: coverId, coverAway: nobody },
    ])
  })

  it('does not warn where who covers is away on other days', async () => {
    const [advisor, cover] = [await anAdvisor(), await anAdvisor()]
    await enter(cover, { firstOn: addDays(lastOn, 1), lastOn: addDays(lastOn, 2) })
    await enter(advisor, { coverId: cover.personId })
    expect(await own(advisor)).toMatchObject([{ coverAway: null }])
  })

  it('is entered once, by the same form and by two at once', async () => {
    const advisor = await anAdvisor()
    const input = posted()
    await Promise.all([enterAbsence(advisor, input), enterAbsence(advisor, input)])
    expect(await own(advisor)).toHaveLength(1)
    await refused(() => enterAbsence(advisor, { ...input, lastOn: addDays(lastOn, 1) }), 'request-reused')
    const another = await anAdvisor()
    expect((await oneTooLate(enter(another), enter(another))).code).toBe('absence-overlaps')
    await refused(() => enterAbsence(another, input), 'request-reused')
  })

  it('of a part-time week says its days', async () => {
    const advisor = await anAdvisor()
    await enter(advisor, { weekdays: ['5', '3'], firstOn: today(), lastOn: addDays(today(), 200) })
    expect(await own(advisor)).toMatchObject([{ weekdays: ['5', '3'] }])
  })
})

describe('whoever gives a case to somebody', () => {
  it('sees that they are away soon, with the days, in both lists; not what is far off, nor a day free each week', async () => {
    const { lead, number } = await aCase()
    const [soon, late, part] = [await anAdvisor(), await anAdvisor(), await anAdvisor()]
    await enter(soon)
    await enter(late, { firstOn: addDays(today(), 30), lastOn: addDays(today(), 40) })
    await enter(part, { weekdays: ['5'], firstOn: today(), lastOn: addDays(today(), 40) })
    const candidates = (await listCandidates(lead, number))?.candidates ?? []
    for (const list of [candidates, await listAdvisorsForCase(lead, number)]) {
      const away = ({ personId }: Advisor) => list.find(({ id }) => id === personId)?.away
      expect(away(soon)).toEqual({ firstOn, lastOn })
      expect([away(late), away(part)]).toEqual([null, null])
    }
  })

  it('chooses who answers among those who advise now', async () => {
    const [advisor, lead] = [await anAdvisor(), await aLead()]
    const ids = (await listColleagues(lead)).map(({ id }) => id)
    expect(ids).toContain(advisor.personId)
    expect(ids).not.toContain(lead.personId)
  })
})
