import { saveTerms } from '@/lib/advisors/save-terms'
import { findTriageClock } from '@/lib/advisors/find-triage-clock'
import { triageClock } from '@/lib/advisors/triage-clock'
import { USUAL_LIKELY_MINUTES } from '@/lib/rounds/weights'
import { anOpenRound } from '@/tests/support/an-application'
import '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'

beforeEach(anOpenRound)

it('is what the round says where nothing is known, with what the advisors have free for a lead alone', async () => {
  const [lead, advisor] = [await aLead(), await anAdvisor()]
  const of = async (reader: typeof lead | typeof advisor) =>
    (await findTriageClock(reader)).days.map(({ free }) => free)
  expect((await findTriageClock(lead)).likely.bid).toBe(USUAL_LIKELY_MINUTES)
  expect(new Set(await of(lead))).toEqual(new Set([null]))
  await saveTerms(lead, { advisorId: advisor.personId, version: 0, weekly: 1200, employer: null, agreed: null })
  const free = await of(lead)
  expect(free).toHaveLength(60)
  expect(Math.max(...free.map(Number))).toBeGreaterThan(900)
  expect(new Set(await of(advisor))).toEqual(new Set([null]))
})

it('is looked up once a minute for each of its readers', async () => {
  const [lead, other, advisor] = [await aLead(), await aLead(), await anAdvisor()]
  const clock = await triageClock(lead)
  expect(await triageClock(lead)).toBe(clock)
  expect(await triageClock(other)).not.toBe(clock)
  expect(await triageClock(advisor)).not.toBe(clock)
})
