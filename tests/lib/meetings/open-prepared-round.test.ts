import { closeRound } from '@/lib/cases/close-round'
import { db } from '@/lib/db/client'
import { changeRound } from '@/lib/meetings/change-round'
import { openPreparedRound } from '@/lib/meetings/open-prepared-round'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { findPreparedRound } from '@/lib/rounds/find-prepared-round'
import { prepareRound } from '@/lib/rounds/prepare-round'
import { today } from '@/lib/calendar/days'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aPreparation } from '@/tests/support/a-preparation'
import { anOpenRound } from '@/tests/support/an-application'
import { asSuperuser } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

async function prepared(differing: Parameters<typeof aPreparation>[0] = {}) {
  const lead = await aLead()
  await prepareRound(lead, aPreparation(differing))
  const found = await findPreparedRound(lead)
  if (!found) throw new Error('nothing was prepared')
  return { lead, found, seen: { preparedId: found.id, preparedVersion: found.version } }
}

describe('opening the round that is prepared', () => {
  it('opens it today with its rules and targets, under the id it was prepared with', async () => {
    await closeRound(await aLead(), (await anOpenRound()).id)
    const { lead, found, seen } = await prepared({ counted: ['call'], cases: 12, holdLapseHours: 7 })
    expect(await openPreparedRound(lead, seen)).toEqual({ id: found.id })

    const { code } = found
    const rules = { code, openedOn: today(), capMinutes: 300, holdLapseHours: 7, counted: ['call'] }
    expect(await findCurrentRound()).toMatchObject({ id: found.id, ...rules })
    expect(await db().roundTargets.findFirst({ where: { roundId: found.id } })).toMatchObject({ cases: 12, no: 1 })
    expect(await findPreparedRound(lead)).toBeNull()
    const events = await asSuperuser<{ type: string }>(
      'select type from audit_event where subject_id = $1 order by seq',
      [found.id],
    )
    expect(events.map(({ type }) => type)).toEqual(['round.prepared', 'round.opened', 'round.targets-set'])
  })

  it('is then as fixed as any round: nothing of its rules is changed', async () => {
    const [lead, open] = [await aLead(), await findCurrentRound()]
    const seen = { preparedId: open?.id ?? null, preparedVersion: 1 }
    await refused(() => prepareRound(lead, { ...aPreparation(), ...seen }), 'prepared-moved-on')
  })

  it('closes the round that is open, whose cases go on', async () => {
    const made = await aCaseInProgress()
    const { lead, found, seen } = await prepared()
    await openPreparedRound(lead, seen)
    const after = await db().supportCase.findUniqueOrThrow({ where: { predecessorId: made.id } })
    expect(after).toMatchObject({ roundId: found.id, status: 'assigned' })
  })

  it('is opened by one of two at once, and not as somebody saw it before it was changed', async () => {
    const { lead, seen } = await prepared()
    await refused(() => openPreparedRound(lead, { ...seen, preparedVersion: 2 }), 'prepared-moved-on')
    const late = await oneTooLate(
      ...(await heldBack('select from prepared_round for update', [], () => [
        openPreparedRound(lead, seen),
        openPreparedRound(lead, seen),
      ])),
    )
    expect(['prepared-moved-on', 'round-already-closed']).toContain(late.code)
    expect(await findCurrentRound()).toMatchObject({ id: seen.preparedId })
  })

  it('is not passed by: another round opens only in its place', async () => {
    const open = await anOpenRound()
    const { lead, found, seen } = await prepared()
    const { opensOn: _day, preparedId: _id, preparedVersion: _version, ...rules } = aPreparation()
    await refused(() => changeRound(lead, open.id, rules), 'prepared-moved-on')
    // With rules that were changed on the way.
    expect(await changeRound(lead, open.id, { ...rules, ...seen, code: `${found.code.slice(0, 30)}-x` })).toEqual({
      id: found.id,
    })
  })
})
