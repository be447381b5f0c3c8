import { verify } from '@/bin/verify-audit/verify'
import { changeRound } from '@/lib/meetings/change-round'
import { closeRound } from '@/lib/cases/close-round'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { roundInput } from '@/tests/support/an-application'
import { giveRightsBack } from '@/tests/support/changes'
import { ownerUrl } from '@/tests/support/database'
import { GROUP_STEPS } from './groups'
import { JOINT_STEPS } from './joints'
import { aWorld, COMMANDS, live, SEED } from './live'
import { endBooking } from './model'
import { standing, STEPS, type Step } from './steps'

jest.setTimeout(600_000)
beforeAll(giveRightsBack)

let ended = 0

/** Closed, or followed at once by the next; what was done in it is logged and corrected all the same. */
const endTheRound: Step = async (model, { lead }, pick) => {
  if (!model.roundIsOpen || pick % 4) return
  const { id } = (await findCurrentRound()) ?? { id: '' }
  if ((pick >> 2) % 4) await closeRound(lead, id)
  else {
    await changeRound(lead, id, { ...roundInput(), missedDraws: 'booked', groupDraws: 'nothing' })
    // What is booked goes along: its hours are the next round's.
    standing(model).forEach((booking) => endBooking(model, booking))
  }
  model.roundIsOpen = false
  ended++
}

it(`keeps the hours as a plain map does, while rounds end: ${COMMANDS} commands (seed ${SEED})`, async () => {
  const steps = { ...STEPS, ...GROUP_STEPS, ...JOINT_STEPS, 'end the round': endTheRound }
  expect(await live(steps, () => aWorld(0))).toBeGreaterThanOrEqual(COMMANDS)
  if (COMMANDS >= 1_000) expect(ended).toBeGreaterThan(5)
  expect(await verify(ownerUrl())).toMatchObject({ faults: [] })
})
