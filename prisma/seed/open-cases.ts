import { randomUUID } from 'node:crypto'
import { followCase } from '@/lib/cases/follow-case'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { FIRMS } from './companies'
import { bid, other } from './needs'
import type { Partners } from './partners'
import type { Staff } from './staff'
import { SeededCase } from './seeded-case'

const ROAD = { buyer: 'Provstads kommun (demo)', reference: 'DEMO-31' }

/** What is under way in the current round, and what has just come in. */
export async function seedOpenCases(staff: Staff, earlier: SeededCase, partners: Partners): Promise<void> {
  await seedNearlyUsed(staff, partners)
  await seedSoleTrader(staff)
  await seedTwoCasesOfOneCompany(staff)
  await seedWaiting(staff, partners)
  await seedReversal(staff)
  await seedFollowed(staff, earlier)
  await seedNewest(staff, partners)
}

async function seedNearlyUsed({ maja, anton }: Staff, { town }: Partners): Promise<void> {
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
  await told.assigned(maja, anton)
  await told.verified(anton, 'called-company', 'Ringde växeln och fick tala med Omar.')
  await told.worked(anton, { minutes: 60, activity: 'call', daysAgo: 34 })
  await told.worked(anton, {
    minutes: 120,
    activity: 'meeting',
    daysAgo: 27,
    note: 'Skrev utkast till kvalitetsdelen ihop.',
  })
  await told.worked(anton, { minutes: 80, activity: 'review', daysAgo: 13 })
  await told.worked(anton, {
    minutes: 30,
    activity: 'written-reply',
    daysAgo: 6,
    note: 'Svar om sekretess för priser.',
  })
  await told.companyWrote('Tack för genomgången. Vi skickar nästa utkast på fredag.')
  await told.wrote(anton, 'Bra. Det är tio minuter kvar av stödet, så samla frågorna till ett kort samtal.')
  await told.noted(anton, 'Spara de sista minuterna till ett samtal dagen före inlämning.')
}

async function seedSoleTrader({ maja, elin }: Staff): Promise<void> {
  const told = await SeededCase.opened(
    FIRMS.photographer,
    other(
      'get-started',
      ['direct-award', 'find-procurements'],
      'Jag fotograferar och vill veta hur direktupphandling går till.',
    ),
  )
  await told.assigned(maja, elin)
  await told.verified(elin, 'called-company')
  await told.worked(elin, { minutes: 45, activity: 'call', daysAgo: 9, note: 'Direktupphandling och var man syns.' })
}

async function seedTwoCasesOfOneCompany({ maja, elin, yusuf }: Staff): Promise<void> {
  const furniture = await SeededCase.opened(
    FIRMS.carpenter,
    bid({
      buyer: 'Exempelkommunen (demo)',
      reference: 'DEMO-33',
      deadlineIn: 20,
      needs: ['consortium', 'requirements'],
      description: 'Specialsnickerier till ett bibliotek. Vi funderar på att lämna anbud med ett annat företag.',
    }),
  )
  await furniture.assigned(maja, yusuf)
  await furniture.verified(yusuf, 'power-of-attorney', 'Fullmakten är läst och gäller till årets slut.')
  await furniture.worked(yusuf, {
    minutes: 90,
    activity: 'meeting',
    daysAgo: 16,
    note: 'Samarbete i anbud: två vägar.',
  })
  const decision = await SeededCase.opened(
    FIRMS.carpenter,
    other(
      'understand-decision',
      ['decision', 'learning'],
      'Vi förlorade en upphandling med liten marginal och vill förstå varför.',
    ),
  )
  await decision.assigned(maja, elin)
  await decision.worked(elin, { minutes: 60, activity: 'review', daysAgo: 4, note: 'Läste tilldelningsbeslutet.' })
}

async function seedWaiting({ maja, anton }: Staff, { association }: Partners): Promise<void> {
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
  await told.assigned(maja, anton)
  await told.started(anton)
  await told.asked(
    anton,
    'Hej Tor! Skicka gärna ert senaste årsbokslut och två referenser, så går vi igenom kraven sedan.',
  )
}

async function seedReversal({ maja, yusuf }: Staff): Promise<void> {
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
  await told.assigned(maja, yusuf)
  await told.verified(yusuf, 'register-extract')
  await told.worked(yusuf, { minutes: 60, activity: 'meeting', daysAgo: 20 })
  const wrong = await told.worked(yusuf, { minutes: 180, activity: 'review', daysAgo: 11 })
  const why = { reason: 'wrong-duration', note: 'Det var 1 tim 20 min, inte 3 tim.' } as const
  await reverseTimeEntry(yusuf, { number: told.number, requestId: randomUUID(), entryId: wrong.entryId ?? '', ...why })
  await told.worked(yusuf, { minutes: 80, activity: 'review', daysAgo: 11 })
  await told.worked(yusuf, { minutes: 50, activity: 'travel', daysAgo: 20, note: 'Bil till mötet.' })
}

async function seedFollowed({ maja, elin, yusuf }: Staff, earlier: SeededCase): Promise<void> {
  const { number } = await followCase(maja, earlier.number, randomUUID())
  const told = SeededCase.followed(number, earlier.firm)
  await told.assigned(maja, elin)
  await told.handedTo(maja, yusuf)
  await told.noted(maja, 'Elin hade fullt, så Yusuf tar över. Företaget har hört av sig om nästa städupphandling.')
}

async function seedNewest({ maja }: Staff, { association }: Partners): Promise<void> {
  const accepted = await SeededCase.referred(
    association,
    FIRMS.digger,
    bid({
      ...ROAD,
      deadlineIn: 17,
      needs: ['requirements', 'submit'],
      description: 'Schaktning för en gång- och cykelväg.',
    }),
  )
  await accepted.accepted(maja)
  await SeededCase.opened(
    FIRMS.forester,
    bid({
      ...ROAD,
      deadlineIn: 17,
      needs: ['consortium'],
      description: 'Röjning längs vägen. Ringde in, har svårt med e-tjänster.',
    }),
    { onPhone: maja },
  )
  await SeededCase.opened(
    FIRMS.painter,
    bid({
      buyer: 'Exempelkommunen (demo)',
      reference: 'DEMO-36',
      deadlineIn: 3,
      needs: ['final-review', 'submit'],
      description: 'Ommålning av ett badhus. Anbudet är nästan klart men vi behöver en kontroll före inlämning.',
    }),
    { via: { partner: association, mayFollow: false } },
  )
}
