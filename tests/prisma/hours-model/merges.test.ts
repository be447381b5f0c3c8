import { verify } from '@/bin/verify-audit/verify'
import { giveRightsBack } from '@/tests/support/changes'
import { ownerUrl } from '@/tests/support/database'
import { GROUP_STEPS } from './groups'
import { JOINT_STEPS } from './joints'
import { aWorld, live, SEED, WITH_MERGES } from './live'
import { mergeCompaniesOf, STEPS, type Step } from './steps'

jest.setTimeout(600_000)
beforeAll(giveRightsBack)

let merged = 0

/** Once in a world: its two companies are one from then on. */
const mergeOnce: Step = async (model, world, pick) => {
  const before = new Set(model.potOf).size
  await mergeCompaniesOf(model, world, pick)
  if (new Set(model.potOf).size < before) merged++
}

it(`keeps the hours as a plain map does, while companies merge: ${WITH_MERGES} commands (seed ${SEED})`, async () => {
  const steps = { ...STEPS, ...GROUP_STEPS, ...JOINT_STEPS, merge: mergeOnce }
  expect(await live(steps, () => aWorld(20), { count: WITH_MERGES, longest: 200 })).toBeGreaterThanOrEqual(WITH_MERGES)
  if (WITH_MERGES >= 1_000) expect(merged).toBeGreaterThan(3)
  expect(await verify(ownerUrl())).toMatchObject({ faults: [] })
})
