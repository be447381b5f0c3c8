import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { declareCapability } from '@/lib/capabilities/declare-capability'
import { findForBuyer } from '@/lib/capabilities/find-for-buyer'
import { findOwnCapability } from '@/lib/capabilities/find-own-capability'
import { findRegistered } from '@/lib/capabilities/find-registered'
import { searchRegister } from '@/lib/capabilities/search-register'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { aCapability, capabilityOf, endsIn, type Checked } from '@/tests/support/a-capability'
import { aCase, aStranger } from '@/tests/support/a-case'
import { declared, named } from '@/tests/support/a-conflict'
import { placeNo } from '@/tests/support/county'
import { asSuperuser } from '@/tests/support/database'
import { aBuyerAdvisor, anAdvisor } from '@/tests/support/people'

let advisor: Advisor
beforeEach(async () => {
  advisor = await anAdvisor()
})

const seen = async (filter: Parameters<typeof searchRegister>[1] = {}, by = advisor) =>
  (await searchRegister(by, filter)).map(({ id }) => id)

it('finds by place, kind, amount and time what holds', async () => {
  const { capabilityId: id, company } = await aCapability({ division: '33', municipalities: [placeNo(2).code] })
  const other = await aCapability({ division: '33', unit: 'people', peak: 900, leadHours: 6, wouldAgree: false })
  const [row] = await searchRegister(advisor, { place: placeNo(2).code, division: '33' })
  expect(row).toMatchObject({ id, company, municipality: placeNo(9).code, normal: 10, leadHours: 24 })
  expect(Object.keys(row ?? {})).not.toContain('phone')
  expect(await seen({ division: '33', within: 12 })).toEqual([other.capabilityId])
  expect(await seen({ division: '33', least: 41 })).toEqual([other.capabilityId])
  expect(await seen({ division: '33', unit: 'people', per: 'day' })).toEqual([other.capabilityId])
  expect(await seen({ division: '33', agree: 'yes' })).toEqual([id])
  expect(await seen({ division: '33', per: 'week' })).toEqual([])
  expect(await seen({ division: '14' })).toEqual([])
})

it('has nothing of what has ended, or that nobody may take back any more', async () => {
  const ended = await aCapability()
  const left = await aCapability()
  expect(await seen()).toEqual(expect.arrayContaining([ended.capabilityId, left.capabilityId]))
  await endsIn(ended.capabilityId, -1)
  await revokeMandate(left.lead, left.number, left.mandateId)
  const now = await seen()
  expect(now).not.toContain(ended.capabilityId)
  expect(now).not.toContain(left.capabilityId)
  expect(await findRegistered(advisor, ended.capabilityId)).toBeNull()
  expect(await findRegistered(advisor, left.capabilityId)).toBeNull()
  await endsIn(ended.capabilityId, 0)
  expect(await seen()).toContain(ended.capabilityId)
})

const closed = async (made: Checked & { capabilityId: string }) => {
  expect(await seen()).not.toContain(made.capabilityId)
  expect(await findRegistered(advisor, made.capabilityId)).toBeNull()
  expect(await seen({}, await anAdvisor())).toContain(made.capabilityId)
}

it('tells whoever helps a rival nothing of the company: its case is closed to them', async () => {
  const made = await aCapability()
  const rival = await aCase().triaged().assignedTo(advisor)
  const reference = `R-${randomUUID().slice(0, 8)}`
  await named(rival.lead, rival.number, { reference })
  expect(await seen()).toContain(made.capabilityId)
  await named(made.lead, made.number, { reference })
  await closed(made)
})

it('… and by an interest, though the company has no case that it closes', async () => {
  const made = await aCapability()
  await declared(advisor, made.company)
  await closed(made)
})

it('finds for a buyer what companies have agreed that buyers see, and nobody to call', async () => {
  const line = await aBuyerAdvisor()
  const shown = await aCapability({ division: '98', covers: 'staff-and-buyers' })
  const kept = await aCapability({ division: '98', covers: 'staff' })
  const found = await searchRegister(line, { division: '98' })
  expect(found.map(({ id }) => id)).toEqual([shown.capabilityId])
  expect(await seen({ division: '98', buyers: 'yes' })).toEqual([shown.capabilityId])
  const one = await findForBuyer(line, shown.capabilityId)
  expect(one).toMatchObject({ company: shown.company, normal: 10 })
  expect(JSON.stringify([found, one])).not.toMatch(/phone|contact|email|\+46/)
  expect(await findForBuyer(line, kept.capabilityId)).toBeNull()
  const lines = await asSuperuser(
    `select action, role from access_log where subject_kind = 'capability' and person_id = $1 order by at`,
    [line.personId],
  )
  expect(lines).toEqual([
    { action: 'read', role: 'buyer-advisor' },
    { action: 'denied', role: 'buyer-advisor' },
  ])
  const again = capabilityOf(shown, { division: '98', covers: 'staff', version: 1 })
  await declareCapability(shown.contact, again)
  expect(await findForBuyer(line, shown.capabilityId)).toBeNull()
  expect(await searchRegister(line, { division: '98' })).toEqual([])
})

it('names with whom to call only where one is chosen, and notes who read it', async () => {
  const { capabilityId, contact } = await aCapability()
  const found = await findRegistered(advisor, capabilityId)
  expect(found).toMatchObject({ contact: contact.name, phone: '+46701740699' })
  const noted = await asSuperuser(
    `select from access_log where subject_kind = 'capability' and subject_id = $1 and person_id = $2 and action = 'read'`,
    [capabilityId, advisor.personId],
  )
  expect(noted).toHaveLength(1)
  expect(await findRegistered(advisor, 'none')).toBeNull()
  expect(await deniedOf(advisor.personId)).toEqual(['none'])
  expect(await findRegistered(advisor, randomUUID())).toBeNull()
})

const deniedOf = async (personId: string) =>
  (
    await asSuperuser<{ id: string }>(
      `select subject_id as id from access_log where subject_kind = 'capability' and action = 'denied' and person_id = $1`,
      [personId],
    )
  ).map(({ id }) => id)

it('is found by its company alone to be said anew; whoever asks for another’s leaves a line', async () => {
  const { capabilityId, contact, company } = await aCapability()
  expect(await findOwnCapability(contact, capabilityId)).toMatchObject({
    ...{ company: { name: company }, capability: { id: capabilityId } },
  })
  const stranger = await aStranger()
  expect(await findOwnCapability(stranger, capabilityId)).toBeNull()
  expect(await deniedOf(stranger.personId)).toEqual([capabilityId])
})
