import { minutes } from '@/lib/calendar/minutes'
import { recordResult } from '@/lib/cases/record-result'
import { COUNTED_BY_DEFAULT } from '@/lib/rounds/activities'
import { USUAL_DRAWS } from '@/lib/rounds/draws'
import { USUAL_LIKELY_MINUTES, USUAL_WEIGHTS } from '@/lib/rounds/weights'
import { FIRMS } from './companies'
import { bid, other } from './needs'
import { SeededCase } from './seeded-case'
import type { Staff } from './staff'
import { at } from './story'
import { later, workday } from './story-times'

export const HOURS = {
  cap: minutes(300),
  counted: [...COUNTED_BY_DEFAULT],
  responseWorkingDays: 2,
  logDaysAfterRound: 14,
  lateAfterDays: 14,
  holdLapseHours: 48,
  coolingMonths: 12,
  staffLoginLink: true,
  ...USUAL_DRAWS,
  ...USUAL_WEIGHTS,
  likelyMinutes: USUAL_LIKELY_MINUTES,
}
/** What the current round is to reach. */
export const TARGETS = {
  ...{ cases: 60, helped: 30, minutes: 100 * 60, bids: 20, firstBids: 8, won: 8 },
  ...{ trainings: 8, participants: 120, satisfactionTenths: 42 },
}
export const FIRST_ROUND = { code: 'runda-1', name: 'Runda 1' }

/** The buyer's reference of the case that one of the current round follows. */
export const FOLLOWED = 'DEMO-11'

/** Two cases that ended in the first round. */
export function partsOfEarlierRound(staff: Staff): (() => Promise<void>)[] {
  return [() => tellSchoolCleaning(staff), () => tellNoCapacity(staff)]
}

async function tellSchoolCleaning({ maja, elin }: Staff): Promise<void> {
  const came = workday(396, '13:20')
  await at(came)
  const told = await SeededCase.opened(
    FIRMS.cleaner,
    bid({
      buyer: 'Exempelkommunen (demo)',
      reference: FOLLOWED,
      deadlineIn: -345,
      needs: ['read-documents', 'requirements', 'quality-part'],
      description: 'Vi vill lämna anbud på städning av skolor men är osäkra på kvalitetsdelen.',
    }),
  )
  await at(later(came, 1, '08:30'))
  await told.assigned(maja, elin)
  await at(later(came, 2, '10:00'))
  await told.verified(elin, 'called-company')
  await told.worked(elin, { minutes: 60, activity: 'meeting', note: 'Gick igenom underlagen.' })
  await at(workday(355, '15:10'))
  await told.worked(elin, { minutes: 90, activity: 'review', note: 'Läste utkastet till anbud.' })
  await at(workday(343, '09:40'))
  await told.closed(elin, { outcome: 'bid-submitted', firstPublicBid: 'yes', barriers: ['references'] })
  await at(workday(318, '14:15'))
  await recordResult(elin, { number: told.number, result: 'lost' })
}

async function tellNoCapacity({ maja, yusuf }: Staff): Promise<void> {
  const came = workday(388, '19:45')
  await at(came)
  const told = await SeededCase.opened(
    FIRMS.programmer,
    other(
      'get-started',
      ['find-procurements', 'go-no-go'],
      'Var hittar vi upphandlingar som passar ett litet it-bolag?',
    ),
  )
  await at(later(came, 1, '09:05'))
  await told.assigned(maja, yusuf)
  await at(later(came, 3, '11:20'))
  await told.verified(yusuf, 'known-signatory')
  await told.worked(yusuf, { minutes: 45, activity: 'call' })
  await at(workday(340, '13:00'))
  await told.worked(yusuf, { minutes: 120, activity: 'meeting', note: 'Bevakning och första val.' })
  await at(workday(322, '10:30'))
  await told.closed(yusuf, { outcome: 'no-bid', why: 'capacity', barriers: ['turnover', 'time'] })
}
