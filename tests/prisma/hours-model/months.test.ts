import { verify } from '@/bin/verify-audit/verify'
import { addDays, today } from '@/lib/calendar/days'
import { system } from '@/lib/actors/actor'
import { introduceKey } from '@/lib/companies/introduce-key'
import { openRound } from '@/lib/rounds/open-round'
import { closeMonth } from '@/lib/time/close-month'
import { roundInput } from '@/tests/support/an-application'
import { giveRightsBack } from '@/tests/support/changes'
import { asSuperuser, ownerUrl } from '@/tests/support/database'
import { GROUP_STEPS } from './groups'
import { JOINT_STEPS } from './joints'
import { aWorld, COMMANDS, live, SEED } from './live'
import { STEPS, told, type Step } from './steps'

jest.setTimeout(600_000)
beforeAll(async () => {
  await giveRightsBack()
  await introduceKey()
  const draws = { missedDraws: 'minutes', missedMinutes: 20, groupDraws: 'shared', secondDraws: 'twice' } as const
  await openRound(system, { ...roundInput(), ...draws })
})

const closed = new Set<string>()

/** One of the months before this one that work may still be dated in, seldom. */
const closeAMonth: Step = async (_model, { lead }, pick) => {
  const month = addDays(`${today().slice(0, 7)}-01`, pick % 2 ? -1 : -32).slice(0, 7)
  if ((pick >> 1) % 40 || closed.has(month)) return
  closed.add(month)
  expect(await told(closeMonth(lead, { month }), () => ({ minutes: 0, outside: 0, left: 0 }))).not.toHaveProperty(
    'refused',
  )
}

it(`keeps the hours as a plain map does, while months close: ${COMMANDS} commands (seed ${SEED})`, async () => {
  const steps = { ...STEPS, ...GROUP_STEPS, ...JOINT_STEPS, 'close a month': closeAMonth }
  expect(await live(steps, () => aWorld(55))).toBeGreaterThanOrEqual(COMMANDS)
  const late = await asSuperuser(
    `SELECT m.month FROM closed_month m JOIN (
       SELECT worked_on, recorded_at FROM ledger_entry UNION ALL SELECT worked_on, recorded_at FROM outside_time) e
     ON date_trunc('month', e.worked_on::timestamp) = m.month AND e.recorded_at > m.closed_at`,
  )
  expect(late).toEqual([])
  if (COMMANDS >= 5_000) expect(closed.size).toBe(2)
  expect(await verify(ownerUrl())).toMatchObject({ faults: [] })
})
