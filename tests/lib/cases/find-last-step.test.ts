import { randomUUID } from 'node:crypto'
import { acceptCase } from '@/lib/cases/accept-case'
import { findLastStep } from '@/lib/cases/find-last-step'
import { sendMessage } from '@/lib/cases/send-message'
import { writeNote } from '@/lib/cases/write-note'
import { db } from '@/lib/db/client'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { declared } from '@/tests/support/a-conflict'
import { asSeen } from '@/tests/support/case-rows'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'
import { READ_EVENTS } from '@/tests/support/read-events'

const words = (number: string) => ({ number, requestId: randomUUID(), text: 'Hej!' })

describe('what was just done', () => {
  it('is told to who did it, in this case and among all of theirs', async () => {
    const { id, number, lead } = await aCase()
    await acceptCase(lead, await asSeen(number))
    const told = { number, step: 'accepted', undoes: expect.any(String), secondsLeft: expect.any(Number) }
    expect(await findLastStep(lead, id)).toEqual(told)
    expect(await findLastStep(lead)).toEqual(told)
    expect((await findLastStep(lead, id))?.secondsLeft).toBeGreaterThan(0)
    expect(await findLastStep(lead, (await aCase()).id)).toBeNull()
    expect(await findLastStep(await aLead('Leo Lead'), id)).toBeNull()
  })

  it('is no more the last when somebody has done something since', async () => {
    const { id, number, lead, contactId } = await aCaseInProgress()
    await writeNote(lead, words(number))
    await sendMessage(await asContact(contactId), words(number))
    expect(await findLastStep(lead, id)).toBeNull()
    expect(await findLastStep(await asContact(contactId), id)).toMatchObject({ step: 'message' })
  })

  it('is forgotten after half a minute', async () => {
    const { id, number, lead } = await aCaseInProgress()
    await writeNote(lead, words(number))
    await withTriggersOff(
      'audit_event',
      `update audit_event set canonical = replace(canonical, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '2020-01-01T00:00:00.000Z') where case_id = $1`,
      [id],
    )
    await withTriggersOff('audit_event', READ_EVENTS)
    expect(await findLastStep(lead, id)).toBeNull()
  })

  it('is what was done in a case, whatever was done elsewhere since', async () => {
    const { id, number, lead } = await aCase()
    await acceptCase(lead, await asSeen(number))
    await declared(lead, 'Ett annat bolag', { personId: (await anAdvisor()).personId })
    expect(await findLastStep(lead)).toMatchObject({ number, step: 'accepted' })
    expect(await findLastStep(lead, id)).toMatchObject({ number, step: 'accepted' })
  })

  it('is not told of a case that has closed to who did it', async () => {
    const { id, number, lead, companyId } = await aCase()
    await acceptCase(lead, await asSeen(number))
    const { orgDigits } = await db().company.findUniqueOrThrow({ where: { id: companyId } })
    await declared(await aLead('Leo Lead'), 'Bolaget', { personId: lead.personId, orgNumber: orgDigits })
    expect([await findLastStep(lead, id), await findLastStep(lead)]).toEqual([null, null])
  })
})
