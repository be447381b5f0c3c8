import { system } from '@/lib/actors/actor'
import { recordResult } from '@/lib/cases/record-result'
import { daysBetween, today } from '@/lib/calendar/days'
import { closeRound } from '@/lib/rounds/close-round'
import { openRound } from '@/lib/rounds/open-round'
import { COUNTED_BY_DEFAULT } from '@/lib/rounds/activities'
import { minutes } from '@/lib/calendar/minutes'
import { FIRMS } from './companies'
import { bid, other } from './needs'
import type { Staff } from './staff'
import { SeededCase } from './seeded-case'

export const HOURS = {
  cap: minutes(300),
  counted: [...COUNTED_BY_DEFAULT],
  responseWorkingDays: 2,
  staffLoginLink: true,
}

/** The first round: two cases that ended in it. Answers the one that is followed up later. */
export async function seedEarlierRound({ elin, yusuf, maja }: Staff, from: string, to: string): Promise<SeededCase> {
  const round = await openRound(system, { ...HOURS, code: 'omgang-1', name: 'Omgång 1', openedOn: from })
  const ago = (daysAfterOpening: number) => daysBetween(from, today()) - daysAfterOpening
  const cleaner = await SeededCase.opened(
    FIRMS.cleaner,
    bid({
      buyer: 'Exempelkommunen (demo)',
      reference: 'DEMO-11',
      deadlineIn: -ago(75),
      needs: ['read-documents', 'requirements', 'quality-part'],
      description: 'Vi vill lämna anbud på städning av skolor men är osäkra på kvalitetsdelen.',
    }),
  )
  await cleaner.assigned(maja, elin)
  await cleaner.verified(elin, 'called-company')
  await cleaner.worked(elin, { minutes: 60, activity: 'meeting', daysAgo: ago(30), note: 'Gick igenom underlagen.' })
  await cleaner.worked(elin, { minutes: 90, activity: 'review', daysAgo: ago(60), note: 'Läste utkastet till anbud.' })
  await cleaner.closed(elin, { outcome: 'bid-submitted', firstPublicBid: 'yes', barriers: ['references'] })
  await recordResult(elin, { number: cleaner.number, result: 'lost' })

  const programmer = await SeededCase.opened(
    FIRMS.programmer,
    other(
      'get-started',
      ['find-procurements', 'go-no-go'],
      'Var hittar vi upphandlingar som passar ett litet it-bolag?',
    ),
  )
  await programmer.assigned(maja, yusuf)
  await programmer.verified(yusuf, 'known-signatory')
  await programmer.worked(yusuf, { minutes: 45, activity: 'call', daysAgo: ago(40) })
  await programmer.worked(yusuf, {
    minutes: 120,
    activity: 'meeting',
    daysAgo: ago(90),
    note: 'Bevakning och första val.',
  })
  await programmer.closed(yusuf, { outcome: 'no-bid', why: 'capacity', barriers: ['turnover', 'time'] })
  await closeRound(system, round.id, to)
  return cleaner
}
