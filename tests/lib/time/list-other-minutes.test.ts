import { listOtherMinutes } from '@/lib/time/list-other-minutes'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { minutes } from '@/lib/calendar/minutes'
import { db } from '@/lib/db/client'
import { randomUUID } from 'node:crypto'
import { aCase } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { balanceOf } from '@/tests/support/case-rows'
import { worked } from '@/tests/support/worked-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'

async function twoCasesOfOne() {
  const [orgNumber, mine, theirs] = [anOrgNumber(), await anAdvisor(), await anAdvisor()]
  const one = await aCase(anApplication({ orgNumber })).triaged().assignedTo(mine).verified().and(worked(mine, 60))
  const other = await aCase(anApplication({ orgNumber }))
    .triaged()
    .assignedTo(theirs)
    .verified()
    .and(worked(theirs, 90))
  return { one, other, mine, theirs }
}

describe('the minutes of other cases in the same pot', () => {
  it('are named for the lead, and with the case’s own make up what is used', async () => {
    const { one, other } = await twoCasesOfOne()
    await aCase()
    const others = await listOtherMinutes(one.lead, one.id)
    expect(others).toEqual([{ number: other.number, used: 90, reserved: 0 }])
    expect(60 + 90).toBe(await balanceOf(one))
    expect(await listOtherMinutes(one.lead, other.id)).toEqual([{ number: one.number, used: 60, reserved: 0 }])
  })

  it('are minutes and no number for an advisor who may not see the case', async () => {
    const { one, mine, theirs } = await twoCasesOfOne()
    expect(await listOtherMinutes(mine, one.id)).toEqual([{ number: null, used: 90, reserved: 0 }])
    expect(await listOtherMinutes(theirs, one.id)).toEqual([])
  })

  it('are named for a verified contact, and not told to one who only declared to speak for the company', async () => {
    const { one, other } = await twoCasesOfOne()
    expect(await listOtherMinutes(await asContact(one.contactId), one.id)).toEqual([
      { number: other.number, used: 90, reserved: 0 },
    ])
    const declared = await asContact(one.contactId)
    const mandates = declared.mandates.map((mandate) => ({ ...mandate, level: 'self-declared' as const }))
    expect(await listOtherMinutes({ ...declared, mandates }, one.id)).toEqual([])
  })

  it('are told apart by what is used and what is booked', async () => {
    const { one, other, theirs } = await twoCasesOfOne()
    await aMeeting(theirs, other.number, { reserved: minutes(45) })
    expect(await listOtherMinutes(one.lead, one.id)).toEqual([{ number: other.number, used: 90, reserved: 45 }])
  })

  it('leave out what was taken back', async () => {
    const { one, other, theirs } = await twoCasesOfOne()
    const entry = await db().ledgerEntry.findFirstOrThrow({ where: { caseId: other.id, kind: 'work' } })
    await reverseTimeEntry(theirs, {
      ...{ number: other.number, entryId: entry.id, requestId: randomUUID() },
      ...{ reason: 'wrong-duration', note: '' },
    })
    expect(await listOtherMinutes(await aLead(), one.id)).toEqual([])
  })
})
