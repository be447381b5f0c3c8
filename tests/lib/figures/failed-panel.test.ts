import { findAskedOverview } from '@/lib/figures/find-asked-overview'
import { findBarriers } from '@/lib/figures/find-barriers'
import { findHours } from '@/lib/figures/find-hours'
import { findOverview } from '@/lib/figures/find-overview'
import { logError } from '@/lib/log/log'
import { listRounds } from '@/lib/rounds/list-rounds'
import { anOpenRound } from '@/tests/support/an-application'
import { aLead } from '@/tests/support/people'
import '@/tests/support/database'

jest.mock('@/lib/log/log', () => ({ logError: jest.fn(), logInfo: jest.fn() }))
jest.mock('@/lib/figures/find-barriers', () => ({ findBarriers: jest.fn() }))
jest.mock('@/lib/figures/find-hours', () => ({ findHours: jest.fn(), findMinutesByMonth: async () => [] }))

const broken = new Error('no such function')
const minutes = { granted: 0, used: 0, booked: 0, outside: 0 }
const hours = { ...minutes, accounts: 0, companies: 0, bookedCompanies: 0, outsideCompanies: 0 }

it('leaves the other figures standing, is logged, and is tried again the next time', async () => {
  const lead = await aLead()
  jest.mocked(findHours).mockRejectedValueOnce(broken).mockResolvedValue(hours)
  const first = await findOverview(lead, {})
  expect(first).toMatchObject({ hours: null, cases: [], attention: { capSoon: 0 }, waiting: { cases: 0 } })
  expect(logError).toHaveBeenCalledTimes(1)
  expect(logError).toHaveBeenCalledWith('figures failed', broken, { panel: 'hours' })
  expect(await findOverview(lead, {})).toMatchObject({ hours })
})

it('is no panel’s matter when the database is away', async () => {
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  jest.mocked(findHours).mockRejectedValue(away)
  await expect(findOverview(await aLead(), { period: '2001-01' })).rejects.toBe(away)
})

it('is what stood in the way too, in its chart and in its tab', async () => {
  jest.mocked(findHours).mockResolvedValue(hours)
  jest.mocked(findBarriers).mockRejectedValueOnce(broken)
  const lead = await aLead()
  await anOpenRound()
  const [round] = await listRounds(lead)
  const asked = () => findAskedOverview(lead, { round: round!.code }, [], undefined)
  expect(await asked()).toMatchObject({ barriers: null, overview: { hours: minutes } })
  expect(logError).toHaveBeenLastCalledWith('figures failed', broken, { panel: 'barriers' })
  jest.mocked(findBarriers).mockRejectedValueOnce(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))
  await expect(asked()).rejects.toThrow('connect')
})
