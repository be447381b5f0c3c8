import { addDays, today } from '@/lib/calendar/days'
import { system } from '@/lib/actors/actor'
import { introduceKey } from '@/lib/companies/introduce-key'
import { openRound } from '@/lib/rounds/open-round'
import { seedArticles } from './articles'
import { HOURS, seedEarlierRound } from './earlier-round'
import { seedFinishedCases } from './finished-cases'
import { seedOpenCases } from './open-cases'
import { joinPartners } from './partners'
import { seedReports } from './reports'
import { seedBuyersLine } from './buyers'
import { joinStaff } from './staff'
import { seedTrainings } from './trainings'

/**
 * Fills an empty database with demo data by calling the real operations as invented people. Its days are relative
 * to today: an earlier round from fourteen to eight months back, and the current one since.
 */
export async function seedDemoData(): Promise<void> {
  await introduceKey()
  const staff = await joinStaff()
  const turn = monthsBack(8)
  const earlier = await seedEarlierRound(staff, monthsBack(14), addDays(turn, -1))
  await openRound(system, { ...HOURS, code: 'omgang-2', name: 'Omgång 2', openedOn: turn })
  await seedTrainings(staff)
  await seedFinishedCases(staff)
  await seedOpenCases(staff, earlier, await joinPartners(staff))
  await seedReports(staff)
  await seedArticles(staff)
  await seedBuyersLine(staff)
}

/** The first day of the month so many months ago. */
function monthsBack(count: number): string {
  const [year = 0, month = 0] = today().split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - count, 1)).toISOString().slice(0, 10)
}
