import { recordResult } from '@/lib/cases/record-result'
import { FIRMS } from './companies'
import { bid, other } from './needs'
import type { Staff } from './staff'
import { SeededCase } from './seeded-case'
import { at } from './story'
import { later, weekend, workday } from './story-times'

/** What has ended in the current round: won, not bid, five hours used, declined and withdrawn. */
export function partsOfFinishedCases(staff: Staff): (() => Promise<void>)[] {
  return [
    () => tellWonBid(staff),
    () => tellUsedUp(staff),
    () => tellNoBid(staff),
    () => tellDeclined(staff),
    () => tellWithdrawn(),
  ]
}

async function tellWonBid({ maja, elin }: Staff): Promise<void> {
  const came = workday(116, '16:40')
  await at(came)
  const told = await SeededCase.opened(
    FIRMS.builder,
    bid({
      buyer: 'Exempelkommunen (demo)',
      reference: 'DEMO-21',
      deadlineIn: -70,
      needs: ['requirements', 'espd', 'price-model', 'final-review'],
      description: 'Om- och tillbyggnad av en förskola. Vi har aldrig lämnat anbud till kommunen förut.',
    }),
  )
  await at(later(came, 1, '09:10'))
  await told.assigned(maja, elin)
  await at(later(came, 1, '13:35'))
  await told.wrote(elin, 'Hej Petra! Jag är er rådgivare. Passar det att vi hörs i veckan och går igenom kraven?')
  await at(later(came, 2, '18:20'))
  await told.companyWrote('Ja tack, torsdag förmiddag passar bra. Jag har läst underlagen men fastnade på ESPD.')
  await at(later(came, 3, '10:05'))
  await told.verified(elin, 'register-extract', 'Petra är firmatecknare enligt registreringsbeviset.')
  await told.worked(elin, {
    minutes: 45,
    activity: 'call',
    note: 'Första samtalet. Kraven och tidplanen.',
  })
  await at(workday(96, '15:30'))
  await told.worked(elin, { minutes: 90, activity: 'meeting', note: 'ESPD och referenser tillsammans.' })
  await told.worked(elin, { minutes: 60, activity: 'travel' })
  await at(workday(78, '11:45'))
  await told.worked(elin, { minutes: 75, activity: 'review', note: 'Läste hela anbudet före inlämning.' })
  await told.noted(elin, 'Bra underlag från företaget. Prisbilagan var det svåra, inte kraven.')
  await told.wrote(elin, 'Anbudet ser komplett ut. Lämna in det minst en dag före sista dagen, så hinner ni rätta fel.')
  await at(workday(69, '08:50'))
  await told.closed(elin, { outcome: 'bid-submitted', firstPublicBid: 'yes', barriers: ['form', 'references'] })
  await at(workday(38, '19:10'))
  await recordResult(await told.contact(), { number: told.number, result: 'won' })
}

async function tellUsedUp({ maja, yusuf }: Staff): Promise<void> {
  const came = workday(70, '11:15')
  await at(came)
  const told = await SeededCase.opened(
    FIRMS.engineer,
    bid({
      buyer: 'Provstads kommun (demo)',
      reference: 'DEMO-22',
      deadlineIn: -25,
      needs: ['read-documents', 'qualification', 'sustainability'],
      description: 'Ramavtal för tekniska konsulter, tre anbudsområden.',
    }),
  )
  await at(later(came, 1, '08:20'))
  await told.assigned(maja, yusuf)
  await at(later(came, 2, '14:30'))
  await told.started(yusuf)
  await told.verified(yusuf, 'called-company')
  await at(workday(62, '16:00'))
  await told.worked(yusuf, { minutes: 120, activity: 'meeting' })
  await at(workday(41, '11:30'))
  await told.worked(yusuf, {
    minutes: 110,
    activity: 'review',
    note: 'Kvalificeringskraven, område för område.',
  })
  await at(workday(30, '15:20'))
  await told.worked(yusuf, { minutes: 90, activity: 'review', beyondCap: 20, note: 'Sista läsningen.' })
  await at(workday(24, '09:00'))
  await told.closed(yusuf, {
    ...{ outcome: 'bid-submitted', firstPublicBid: 'no' },
    barriers: ['certificates', 'references', 'form'],
  })
  await at(workday(8, '10:10'))
  await recordResult(yusuf, { number: told.number, result: 'appealed' })
}

async function tellNoBid({ maja, anton }: Staff): Promise<void> {
  const came = weekend(60, '17:25')
  await at(came)
  const told = await SeededCase.opened(
    FIRMS.recycler,
    bid({
      buyer: 'Region Exempel (demo)',
      reference: 'DEMO-23',
      deadlineIn: -48,
      needs: ['go-no-go', 'requirements'],
      description: 'Hämtning av sorterat avfall. Är det rimligt för oss att lämna anbud?',
    }),
  )
  await at(later(came, 1, '08:05'))
  await told.assigned(maja, anton)
  await at(later(came, 2, '09:45'))
  await told.verified(anton, 'called-company')
  await told.worked(anton, {
    minutes: 60,
    activity: 'call',
    note: 'Kravet på omsättning är för högt för dem.',
  })
  await at(later(came, 3, '13:15'))
  await told.worked(anton, { minutes: 30, activity: 'written-reply' })
  await at(workday(49, '10:00'))
  await told.closed(anton, {
    outcome: 'no-bid',
    why: 'requirements',
    firstPublicBid: 'no',
    barriers: ['turnover', 'insurance'],
  })
}

async function tellDeclined({ maja }: Staff): Promise<void> {
  const came = workday(33, '22:15')
  await at(came)
  const told = await SeededCase.opened(FIRMS.mover, other('other', ['other'], 'Vi söker lån till en ny lastbil.'))
  await at(later(came, 1, '10:50'))
  await told.noted(maja, 'Gäller finansiering, inte upphandling. Jag har ringt och förklarat.')
  await told.declined(maja, { reason: 'not-procurement', turnTo: 'business-developer' })
}

async function tellWithdrawn(): Promise<void> {
  await at(weekend(21, '11:30'))
  const told = await SeededCase.opened(
    FIRMS.baker,
    other('get-started', ['find-procurements'], 'Kan ett litet bageri sälja bröd till skolorna?'),
  )
  await at(workday(17, '12:40'))
  await told.withdrawn()
}
