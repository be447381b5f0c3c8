import type { Advisor } from '@/lib/actors/actor'
import type { Barrier, BidResult, Need } from '@/lib/cases/codes'
import { recordResult } from '@/lib/cases/record-result'
import type { Activity } from '@/lib/rounds/activities'
import { FIRMS, type Firm } from './companies'
import { bid, other } from './needs'
import { SeededCase } from './seeded-case'
import type { Staff } from './staff'
import { at } from './story'
import { later, weekend, workday } from './story-times'

type Work = readonly [daysAgo: number, minutes: number, activity: Activity]

/** A case told in a few lines. `waited`: working days until the first call; without `closed` it goes on. */
type ShortCase = {
  firm: Firm
  came: () => Date
  waited: number
  advisor: 'elin' | 'anton' | 'yusuf'
  wants: string
  needs: Need[]
  work: readonly Work[]
  /** Days before the story's end; negative days are ahead. Without it there is no procurement. */
  deadline?: { buyer: string; reference: string; daysAgo: number }
  closed?: {
    daysAgo: number
    outcome: 'bid-submitted' | 'no-bid' | 'other'
    result?: BidResult
    resultDaysAgo?: number
    /** What stood in the way; nothing where it is not said. */
    barriers?: Barrier[]
  }
}

const REGION = 'Region Exempel (demo)'
const TOWN = 'Exempelkommunen (demo)'
const CITY = 'Provstads kommun (demo)'

export const EARLIER_CASES: readonly ShortCase[] = [
  {
    ...{ firm: FIRMS.electrician, came: () => weekend(382, '20:10'), waited: 2, advisor: 'elin' },
    ...{ wants: 'Elarbeten i kommunens fastigheter.', needs: ['requirements', 'espd'] },
    deadline: { buyer: TOWN, reference: 'DEMO-12', daysAgo: 341 },
    work: [[371, 50, 'call'], [349, 70, 'review']],
    closed: { daysAgo: 338, outcome: 'bid-submitted', result: 'won', resultDaysAgo: 309 },
  },
  {
    ...{ firm: FIRMS.driver, came: () => workday(377, '07:55'), waited: 1, advisor: 'anton' },
    ...{ wants: 'Skolskjuts, fyra linjer.', needs: ['price-model', 'read-documents'] },
    deadline: { buyer: CITY, reference: 'DEMO-13', daysAgo: 330 },
    work: [[366, 90, 'meeting'], [345, 60, 'review'], [333, 45, 'call']],
    closed: { daysAgo: 328, outcome: 'bid-submitted', result: 'lost', resultDaysAgo: 300 },
  },
  {
    ...{ firm: FIRMS.printer, came: () => workday(360, '16:30'), waited: 3, advisor: 'yusuf' },
    ...{ wants: 'Var annonseras trycksaker?', needs: ['find-procurements'] },
    work: [[350, 40, 'call']],
    closed: { daysAgo: 336, outcome: 'other' },
  },
] // prettier-ignore

export const SHORT_CASES: readonly ShortCase[] = [
  {
    ...{ firm: FIRMS.gardener, came: () => workday(215, '12:10'), waited: 2, advisor: 'elin' },
    ...{ wants: 'Skötsel av parker och kyrkogårdar.', needs: ['requirements', 'quality-part'] },
    deadline: { buyer: TOWN, reference: 'DEMO-24', daysAgo: 168 },
    work: [[205, 60, 'meeting'], [176, 80, 'review']],
    closed: { daysAgo: 165, outcome: 'bid-submitted', result: 'won', resultDaysAgo: 140, barriers: ['references', 'form'] },
  },
  {
    ...{ firm: FIRMS.plumber, came: () => workday(190, '08:25'), waited: 1, advisor: 'anton' },
    ...{ wants: 'Ramavtal för VVS, två delområden.', needs: ['espd', 'qualification'] },
    deadline: { buyer: REGION, reference: 'DEMO-25', daysAgo: 151 },
    work: [[180, 45, 'call'], [160, 120, 'meeting'], [154, 60, 'review']],
    closed: { daysAgo: 149, outcome: 'bid-submitted', result: 'lost', resultDaysAgo: 120, barriers: ['references', 'form', 'price-model'] },
  },
  {
    ...{ firm: FIRMS.architect, came: () => weekend(173, '10:40'), waited: 2, advisor: 'yusuf' },
    ...{ wants: 'Arkitekttävling eller vanlig upphandling?', needs: ['go-no-go'] },
    work: [[162, 55, 'call']],
    closed: { daysAgo: 141, outcome: 'no-bid', barriers: ['references', 'form', 'time'] },
  },
  {
    ...{ firm: FIRMS.guard, came: () => workday(128, '14:50'), waited: 4, advisor: 'elin' },
    ...{ wants: 'Bevakning av badhus och bibliotek.', needs: ['requirements', 'price-model'] },
    deadline: { buyer: CITY, reference: 'DEMO-26', daysAgo: 81 },
    work: [[115, 75, 'meeting'], [88, 90, 'review']],
    closed: { daysAgo: 79, outcome: 'bid-submitted', result: 'won', resultDaysAgo: 52, barriers: ['references', 'form', 'certificates'] },
  },
  {
    ...{ firm: FIRMS.caterer, came: () => workday(97, '21:05'), waited: 1, advisor: 'anton' },
    ...{ wants: 'Mat till möten och konferenser.', needs: ['read-documents', 'submit'] },
    deadline: { buyer: REGION, reference: 'DEMO-27', daysAgo: 54 },
    work: [[90, 30, 'call'], [63, 65, 'review']],
    closed: { daysAgo: 53, outcome: 'bid-submitted', barriers: ['references', 'form', 'digital-tool'] },
  },
  {
    ...{ firm: FIRMS.surveyor, came: () => workday(46, '09:30'), waited: 2, advisor: 'elin' },
    ...{ wants: 'Mätning av vägar, ramavtal.', needs: ['consortium', 'questions'] },
    deadline: { buyer: CITY, reference: 'DEMO-28', daysAgo: -26 },
    work: [[37, 60, 'meeting'], [12, 45, 'written-reply']],
  },
  {
    ...{ firm: FIRMS.interpreter, came: () => weekend(25, '15:20'), waited: 2, advisor: 'yusuf' },
    ...{ wants: 'Jag är tolk och vill vara med i ett dynamiskt inköpssystem.', needs: ['find-procurements', 'espd'] },
    work: [[15, 50, 'call']],
  },
] // prettier-ignore

export async function tellShortCase(staff: Staff, told: ShortCase): Promise<void> {
  const { firm, needs, wants, deadline, closed } = told
  const advisor: Advisor = staff[told.advisor]
  const came = told.came()
  await at(came)
  const need = deadline
    ? bid({ ...deadline, deadlineIn: -deadline.daysAgo, needs, description: wants })
    : other('get-started', needs, wants)
  const supportCase = await SeededCase.opened(firm, need)
  await at(later(came, 1, '08:15'))
  await supportCase.assigned(staff.maja, advisor)
  await at(later(came, told.waited, '10:20'))
  await supportCase.started(advisor)
  await supportCase.verified(advisor, 'called-company')
  for (const [daysAgo, minutes, activity] of told.work) {
    await at(workday(daysAgo, '14:00'))
    await supportCase.worked(advisor, { minutes, activity })
  }
  if (!closed) return
  await at(workday(closed.daysAgo, '11:00'))
  const why = closed.outcome === 'no-bid' ? { why: 'time' as const } : {}
  await supportCase.closed(advisor, {
    outcome: closed.outcome,
    ...why,
    firstPublicBid: 'no',
    barriers: closed.barriers ?? [],
  })
  if (!closed.result || !closed.resultDaysAgo) return
  await at(workday(closed.resultDaysAgo, '09:15'))
  await recordResult(await supportCase.contact(), { number: supportCase.number, result: closed.result })
}
