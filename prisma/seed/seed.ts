import { addDays, today } from '@/lib/calendar/days'
import { system } from '@/lib/actors/actor'
import { introduceKey } from '@/lib/companies/introduce-key'
import { openRound } from '@/lib/rounds/open-round'
import { tellArticles } from './articles'
import { HOURS, tellEarlierRound } from './earlier-round'
import { tellFinishedCases } from './finished-cases'
import { tellOpenCases } from './open-cases'
import { joinPartners } from './partners'
import { tellReports } from './reports'
import { tellBuyersLine } from './buyers'
import { joinStaff } from './staff'
import { tellTrainings } from './trainings'

/**
 * Tells the demo story into an empty database by calling the real operations as invented people. Its days are relative
 * to today: an earlier round from fourteen to eight months back, and the current one since.
 */
export async function seedDemoStory(): Promise<void> {
  await introduceKey()
  const staff = await joinStaff()
  const turn = monthsBack(8)
  const earlier = await tellEarlierRound(staff, monthsBack(14), addDays(turn, -1))
  await openRound(system, { ...HOURS, code: 'omgang-2', name: 'Omgång 2', openedOn: turn })
  await tellTrainings(staff)
  await tellFinishedCases(staff)
  await tellOpenCases(staff, earlier, await joinPartners(staff))
  await tellReports(staff)
  await tellArticles(staff)
  await tellBuyersLine(staff)
}

/** The first day of the month so many months ago. */
function monthsBack(count: number): string {
  const [year = 0, month = 0] = today().split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - count, 1)).toISOString().slice(0, 10)
}
