import { FIRMS } from './companies'
import { bid } from './needs'
import type { Partners } from './partners'
import type { Staff } from './staff'
import { SeededCase } from './seeded-case'
import { at } from './story'
import { minutesAgo, workday } from './story-times'

const ROAD = { buyer: 'Provstads kommun (demo)', reference: 'DEMO-31' }

/** What has just come in: two bidders for one road, and one whose bid closes within days. */
export async function tellNewest({ maja }: Staff, { association }: Partners): Promise<void> {
  await at(workday(2, '09:15'))
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
  await at(workday(2, '15:40'))
  await accepted.accepted(maja)
  await at(workday(1, '14:05'))
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
  await at(minutesAgo(95))
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
