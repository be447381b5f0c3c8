import { system } from '@/lib/actors/actor'
import { addDays } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'
import { introduceKey } from '@/lib/companies/introduce-key'
import { closeRound } from '@/lib/cases/close-round'
import { openRound } from '@/lib/rounds/open-round'
import { seedArticles } from './articles'
import { seedBuyersLine } from './buyers'
import { EARLIER_CASES, SHORT_CASES, tellShortCase } from './short-cases'
import { FIRST_ROUND, HOURS, partsOfEarlierRound, TARGETS } from './earlier-round'
import { tellCapabilities } from './capabilities'
import { tellExercises } from './exercises'
import { partsOfFinishedCases } from './finished-cases'
import { tellFollowUps } from './follow-ups'
import { partsOfOpenCases } from './open-cases'
import { joinPartners } from './partners'
import { tellProfiles } from './profiles'
import { seedReports } from './reports'
import { joinStaff, type Staff } from './staff'
import { tellReports } from './steering'
import { at, sideBySide } from './story'
import { tellInThePast } from './story-clock'
import { dayAgo } from './story-times'
import { seeWhatIsOld } from './seen'
import { partsOfTrainings } from './trainings'

/**
 * Fills an empty database with a story told by the real operations as invented people, at its own time: an earlier round
 * from fourteen to eight months back, and the current one since.
 */
export async function seedDemoData(ownerUrl: string, present = new Date()): Promise<void> {
  await introduceKey()
  await tellInThePast(
    ownerUrl,
    async () => {
      const [begin, turn] = [monthsBack(14), monthsBack(8)]
      await at(stockholmInstant(begin, '07:00'))
      const staff = await joinStaff()
      const round = await openRound(system, { ...HOURS, ...FIRST_ROUND, openedOn: begin })
      await sideBySide([
        ...partsOfEarlierRound(staff),
        ...EARLIER_CASES.map((told) => () => tellShortCase(staff, told)),
        async () => {
          const lastDay = addDays(turn, -1)
          await at(stockholmInstant(lastDay, '17:30'))
          await closeRound(system, round.id, { lastDay })
          await at(stockholmInstant(turn, '07:00'))
          await openRound(system, {
            ...HOURS,
            ...TARGETS,
            code: 'runda-2',
            name: 'Runda 2',
            openedOn: turn,
            endsOn: inMonths(4),
          })
        },
      ])
      await tellCurrentRound(staff)
    },
    present,
  )
  await seeWhatIsOld(present)
}

async function tellCurrentRound(staff: Staff): Promise<void> {
  const partners = await joinPartners(staff)
  await tellProfiles(staff)
  await sideBySide([
    ...SHORT_CASES.map((told) => () => tellShortCase(staff, told)),
    ...partsOfFinishedCases(staff),
    ...partsOfOpenCases(staff, partners),
    ...partsOfTrainings(staff),
    () => tellFollowUps(),
    () => tellCapabilities(),
    () => tellExercises(staff),
    () => seedReports(staff),
    () => tellReports(staff),
    () => seedArticles(staff),
    () => seedBuyersLine(staff),
  ])
}

/** The last day of the month so many months ahead. */
function inMonths(count: number): string {
  return addDays(monthsBack(-count - 1), -1)
}

/** The first day of the month so many months ago. */
function monthsBack(count: number): string {
  const [year = 0, month = 0] = dayAgo(0).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - count, 1)).toISOString().slice(0, 10)
}
