import { db } from '@/lib/db/client'
import { endPartner } from '@/lib/partners/end-partner'
import { listPartners } from '@/lib/partners/list-partners'
import { revokeMember } from '@/lib/partners/revoke-member'
import { setTerms } from '@/lib/partners/set-terms'
import { addDays, today } from '@/lib/calendar/days'
import { aTradeOrganisation } from '@/tests/support/partners'
import { aLead } from '@/tests/support/people'

it('tells of each partner its own people and terms, those that have ended last', async () => {
  const lead = await aLead()
  const [first, second, third] = [
    await aTradeOrganisation('Alfa'),
    await aTradeOrganisation('Beta', null),
    await aTradeOrganisation('Gamma'),
  ]
  const later = { sinceOn: addDays(today(), 10), agreedWith: 'Nils', reference: 'DNR 1' }
  await setTerms(lead, { partnerId: third.partnerId, seen: 1, sees: 'figures', ...later })
  await endPartner(lead, first.partnerId)
  await revokeMember(lead, second)
  const listed = await listPartners(lead)
  expect(
    listed.map(({ name, inForce, terms, members }) => [
      name,
      inForce,
      terms.map(({ no }) => no),
      members.map(({ id }) => id),
    ]),
  ).toEqual([
    ['Beta', null, [], []],
    ['Gamma', 1, [2, 1], [third.personId]],
    ['Alfa', null, [1], expect.any(Array)],
  ])
  expect(await db().partner.count()).toBe(3)
})
