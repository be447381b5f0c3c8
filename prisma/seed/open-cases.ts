import { randomUUID } from 'node:crypto'
import { followCase } from '@/lib/cases/follow-case'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { FIRMS } from './companies'
import { bid, other } from './needs'
import { tellNewest } from './newest-cases'
import { tellTwoCasesOfOneCompany } from './returning-company'
import type { Partners } from './partners'
import type { Staff } from './staff'
import { FOLLOWED } from './earlier-round'
import { meets, offers } from './meetings'
import { SeededCase } from './seeded-case'
import { at } from './story'
import { later, weekend, workday } from './story-times'

/** What is under way in the current round, and what has just come in. */
export function partsOfOpenCases(staff: Staff, partners: Partners): (() => Promise<void>)[] {
  return [
    () => tellNearlyUsed(staff, partners),
    () => tellSoleTrader(staff),
    () => tellTwoCasesOfOneCompany(staff),
    () => tellWaiting(staff, partners),
    () => tellReversal(staff),
    () => tellFollowed(staff),
    () => tellNewest(staff, partners),
  ]
}

async function tellNearlyUsed({ maja, anton }: Staff, { town }: Partners): Promise<void> {
  const came = workday(40, '15:05')
  await at(came)
  const told = await SeededCase.opened(
    FIRMS.consultant,
    bid({
      buyer: 'Region Exempel (demo)',
      reference: 'DEMO-32',
      deadlineIn: 12,
      needs: ['quality-part', 'questions', 'secrecy'],
      description: 'Vi skriver på anbudet och vill att någon läser det med köparens ögon.',
    }),
    { via: { partner: town, mayFollow: true } },
  )
  await at(later(came, 1, '08:40'))
  await told.assigned(maja, anton)
  await at(later(came, 2, '11:10'))
  await told.verified(anton, 'called-company', 'Ringde växeln och fick tala med Omar.')
  await told.worked(anton, { minutes: 60, activity: 'call' })
  await at(workday(27, '16:15'))
  await told.worked(anton, {
    minutes: 120,
    activity: 'meeting',
    note: 'Skrev utkast till kvalitetsdelen ihop.',
  })
  await at(workday(13, '14:25'))
  await told.worked(anton, { minutes: 80, activity: 'review' })
  await at(workday(6, '10:35'))
  await told.worked(anton, {
    minutes: 30,
    activity: 'written-reply',
    note: 'Svar om sekretess för priser.',
  })
  await at(workday(5, '20:10'))
  await told.companyWrote('Tack för genomgången. Vi skickar nästa utkast på fredag.')
  await at(workday(4, '08:30'))
  await told.wrote(anton, 'Bra. Det är tio minuter kvar av stödet, så samla frågorna till ett kort samtal.')
  await told.noted(anton, 'Spara de sista minuterna till ett samtal dagen före inlämning.')
}

async function tellSoleTrader({ maja, elin }: Staff): Promise<void> {
  const came = weekend(14, '13:50')
  await at(came)
  const told = await SeededCase.opened(
    FIRMS.photographer,
    other(
      'get-started',
      ['direct-award', 'find-procurements'],
      'Jag fotograferar och vill veta hur direktupphandling går till.',
    ),
  )
  await at(later(came, 1, '09:25'))
  await told.assigned(maja, elin)
  await at(later(came, 2, '14:10'))
  await told.verified(elin, 'called-company')
  await told.worked(elin, { minutes: 45, activity: 'call', note: 'Direktupphandling och var man syns.' })
  await at(workday(2, '11:25'))
  await offers(
    told,
    elin,
    [
      [3, '09:00'],
      [3, '14:00'],
      [5, '10:30'],
    ],
    {
      ...{ kind: 'meeting', length: 45, reserved: 45, place: 'Videomöte, länken kommer i mejlet' },
    },
  )
}

async function tellWaiting({ maja, anton }: Staff, { association }: Partners): Promise<void> {
  const came = workday(12, '18:55')
  await at(came)
  const told = await SeededCase.opened(
    FIRMS.kitchen,
    bid({
      buyer: 'Exempelkommunen (demo)',
      reference: 'DEMO-34',
      deadlineIn: 9,
      needs: ['espd', 'qualification'],
      description: 'Lunch till ett äldreboende. Hur visar vi att vi uppfyller kraven?',
    }),
    { via: { partner: association, mayFollow: true } },
  )
  await at(later(came, 1, '10:15'))
  await told.assigned(maja, anton)
  await at(later(came, 3, '09:20'))
  await told.started(anton)
  await told.asked(
    anton,
    'Hej Tor! Skicka gärna ert senaste årsbokslut och två referenser, så går vi igenom kraven sedan.',
  )
}

async function tellReversal({ maja, yusuf }: Staff): Promise<void> {
  const came = workday(29, '08:35')
  await at(came)
  const told = await SeededCase.opened(
    FIRMS.carer,
    bid({
      buyer: 'Region Exempel (demo)',
      reference: 'DEMO-35',
      deadlineIn: 33,
      needs: ['quality-part', 'price-model'],
      description: 'Personlig assistans, valfrihetssystem. Vi behöver hjälp med kvalitetsbeskrivningen.',
    }),
  )
  await at(later(came, 1, '09:40'))
  await told.assigned(maja, yusuf)
  await at(later(came, 4, '10:30'))
  await told.started(yusuf)
  await told.verified(yusuf, 'register-extract')
  await at(workday(20, '16:05'))
  await told.worked(yusuf, { minutes: 60, activity: 'meeting' })
  await told.worked(yusuf, { minutes: 50, activity: 'travel', note: 'Bil till mötet.' })
  await at(workday(11, '15:50'))
  const wrong = await told.worked(yusuf, { minutes: 180, activity: 'review' })
  await at(workday(11, '15:58'))
  const why = { reason: 'wrong-duration', note: 'Det var 1 tim 20 min, inte 3 tim.' } as const
  await reverseTimeEntry(yusuf, { number: told.number, requestId: randomUUID(), entryId: wrong.entryId ?? '', ...why })
  await told.worked(yusuf, { minutes: 80, activity: 'review' })
  await at(workday(5, '09:15'))
  await meets(told, yusuf, [4, '09:30'], { kind: 'call', length: 30, reserved: 30, place: 'Yusuf ringer upp' })
}

async function tellFollowed({ maja, elin, yusuf }: Staff): Promise<void> {
  const came = workday(4, '13:25')
  await at(came)
  const { number } = await followCase(maja, await SeededCase.about(FOLLOWED), randomUUID())
  const told = SeededCase.followed(number, FIRMS.cleaner)
  // The copy is of last year's procurement.
  await told.renamed(maja, { buyer: 'Exempelkommunen (demo)', reference: 'DEMO-47', deadlineIn: 23 })
  await told.assigned(maja, elin)
  await at(later(came, 1, '08:25'))
  await told.handedTo(maja, yusuf)
  await told.noted(maja, 'Elin hade fullt, så Yusuf tar över. Företaget har hört av sig om nästa städupphandling.')
}
