import { verify } from '@/bin/verify-audit/verify'
import { giveRightsBack } from '@/tests/support/changes'
import { ownerUrl } from '@/tests/support/database'
import { GROUP_STEPS } from './groups'
import { JOINT_STEPS } from './joints'
import { aWorld, live, SEED, WITH_MERGES } from './live'
import { mergeCompaniesOf, STEPS } from './steps'

jest.setTimeout(600_000)
beforeAll(giveRightsBack)

it(`keeps the hours as a plain map does, while companies merge: ${WITH_MERGES} commands (seed ${SEED})`, async () => {
  const steps = { ...STEPS, ...GROUP_STEPS, ...JOINT_STEPS, merge: mergeCompaniesOf }
  expect(await live(steps, () => aWorld(20), WITH_MERGES)).toBeGreaterThanOrEqual(WITH_MERGES)
  expect(await verify(ownerUrl())).toMatchObject({ faults: [] })
})
