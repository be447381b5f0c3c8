import { recordResult } from '@/lib/cases/record-result'
import { FIRMS } from './companies'
import { bid, other } from './needs'
import type { Staff } from './staff'
import { SeededCase } from './seeded-case'

/** What has ended in the current round: won, not bid, five hours used, declined and withdrawn. */
export async function seedFinishedCases(staff: Staff): Promise<void> {
  await seedWonBid(staff)
  await seedUsedUp(staff)
  await seedNoBid(staff)
  await seedDeclined(staff)
  await seedWithdrawn()
}

async function seedWonBid({ maja, elin }: Staff): Promise<void> {
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
  await told.assigned(maja, elin)
  await told.wrote(elin, 'Hej Petra! Jag är er rådgivare. Passar det att vi hörs i veckan och går igenom kraven?')
  await told.companyWrote('Ja tack, torsdag förmiddag passar bra. Jag har läst underlagen men fastnade på ESPD.')
  await told.verified(elin, 'register-extract', 'Petra är firmatecknare enligt registreringsbeviset.')
  await told.worked(elin, {
    minutes: 45,
    activity: 'call',
    daysAgo: 110,
    note: 'Första samtalet. Kraven och tidplanen.',
  })
  await told.worked(elin, { minutes: 90, activity: 'meeting', daysAgo: 96, note: 'ESPD och referenser tillsammans.' })
  await told.worked(elin, { minutes: 75, activity: 'review', daysAgo: 78, note: 'Läste hela anbudet före inlämning.' })
  await told.worked(elin, { minutes: 60, activity: 'travel', daysAgo: 96 })
  await told.noted(elin, 'Bra underlag från företaget. Prisbilagan var det svåra, inte kraven.')
  await told.wrote(elin, 'Anbudet ser komplett ut. Lämna in det minst en dag före sista dagen, så hinner ni rätta fel.')
  await told.closed(elin, { outcome: 'bid-submitted', firstPublicBid: 'yes', barriers: ['form', 'references'] })
  await recordResult(await told.contact(), { number: told.number, result: 'won' })
}

async function seedUsedUp({ maja, yusuf }: Staff): Promise<void> {
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
  await told.assigned(maja, yusuf)
  await told.verified(yusuf, 'called-company')
  await told.worked(yusuf, { minutes: 120, activity: 'meeting', daysAgo: 62 })
  await told.worked(yusuf, {
    minutes: 110,
    activity: 'review',
    daysAgo: 41,
    note: 'Kvalificeringskraven, område för område.',
  })
  await told.worked(yusuf, { minutes: 90, activity: 'review', daysAgo: 30, beyondCap: 20, note: 'Sista läsningen.' })
  await told.closed(yusuf, { outcome: 'bid-submitted', firstPublicBid: 'no', barriers: ['certificates'] })
  await recordResult(yusuf, { number: told.number, result: 'appealed' })
}

async function seedNoBid({ maja, anton }: Staff): Promise<void> {
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
  await told.assigned(maja, anton)
  await told.verified(anton, 'called-company')
  await told.worked(anton, {
    minutes: 60,
    activity: 'call',
    daysAgo: 55,
    note: 'Kravet på omsättning är för högt för dem.',
  })
  await told.worked(anton, { minutes: 30, activity: 'written-reply', daysAgo: 54 })
  await told.closed(anton, {
    outcome: 'no-bid',
    why: 'requirements',
    firstPublicBid: 'no',
    barriers: ['turnover', 'insurance'],
  })
}

async function seedDeclined({ maja }: Staff): Promise<void> {
  const told = await SeededCase.opened(FIRMS.mover, other('other', ['other'], 'Vi söker lån till en ny lastbil.'))
  await told.noted(maja, 'Gäller finansiering, inte upphandling. Jag har ringt och förklarat.')
  await told.declined(maja, { reason: 'not-procurement', turnTo: 'business-developer' })
}

async function seedWithdrawn(): Promise<void> {
  const told = await SeededCase.opened(
    FIRMS.baker,
    other('get-started', ['find-procurements'], 'Kan ett litet bageri sälja bröd till skolorna?'),
  )
  await told.withdrawn()
}
