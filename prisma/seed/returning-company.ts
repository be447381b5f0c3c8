import { FIRMS } from './companies'
import { meets } from './meetings'
import { bid, decided } from './needs'
import type { Staff } from './staff'
import { SeededCase } from './seeded-case'
import { at } from './story'
import { later, workday } from './story-times'

/** One that has two cases under way: both draw from the same hours. */
export async function tellTwoCasesOfOneCompany({ maja, elin, yusuf }: Staff): Promise<void> {
  const came = workday(23, '10:20')
  await at(came)
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
  await at(later(came, 1, '08:10'))
  await furniture.assigned(maja, yusuf)
  await at(later(came, 3, '13:00'))
  await furniture.started(yusuf)
  await furniture.verified(yusuf, 'power-of-attorney', 'Fullmakten är läst och gäller till årets slut.')
  await at(workday(16, '15:45'))
  await furniture.worked(yusuf, {
    minutes: 90,
    activity: 'meeting',
    note: 'Samarbete i anbud: två vägar.',
  })
  await at(workday(3, '10:20'))
  await meets(furniture, yusuf, [2, '13:00'], {
    ...{ kind: 'meeting', length: 60, reserved: 60, place: 'Exempelgatan 1, rum 3 (demo)' },
    participants: 'Det andra snickeriet',
  })
  const returned = workday(9, '17:35')
  await at(returned)
  const decision = await SeededCase.opened(
    FIRMS.carpenter,
    decided({
      buyer: 'Exempelkommunen (demo)',
      reference: 'DEMO-41',
      standstillIn: 4,
      needs: ['decision', 'learning'],
      description: 'Vi förlorade en upphandling med liten marginal och vill förstå varför.',
    }),
  )
  await at(later(returned, 1, '09:30'))
  await decision.assigned(maja, elin)
  await at(later(returned, 2, '15:15'))
  await decision.worked(elin, { minutes: 60, activity: 'review', note: 'Läste tilldelningsbeslutet.' })
}
