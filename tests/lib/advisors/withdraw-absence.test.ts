import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { enterAbsenceInput } from '@/lib/advisors/absence-inputs'
import { enterAbsence } from '@/lib/advisors/enter-absence'
import { listAbsences } from '@/lib/advisors/list-absences'
import { withdrawAbsence } from '@/lib/advisors/withdraw-absence'
import { addDays, today } from '@/lib/calendar/days'
import { lastEvent } from '@/tests/support/told'
import { aLead, anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const days = { firstOn: addDays(today(), 7), lastOn: addDays(today(), 11) }
const enter = (advisor: Advisor) =>
  enterAbsence(advisor, enterAbsenceInput.parse({ requestId: randomUUID(), advisorId: '', coverId: '', ...days }))

describe('taking an absence back', () => {
  it('is done by whose it is, or the lead; told once', async () => {
    const [advisor, lead] = [await anAdvisor(), await aLead()]
    await enter(advisor)
    const [absence] = await listAbsences(advisor)
    const input = { absenceId: absence?.id ?? '' }
    const other = await anAdvisor()
    await refused(() => withdrawAbsence(other, input), 'absence-unknown')
    await withdrawAbsence(lead, input)
    await withdrawAbsence(advisor, input)
    expect(await listAbsences(advisor)).toEqual([])
    expect(await lastEvent()).toMatchObject({ type: 'absence.withdrawn', role: 'project-lead' })
    await enter(advisor)
    await refused(() => withdrawAbsence(advisor, { absenceId: randomUUID() }), 'absence-unknown')
  })
})
