import { asContact } from '@/tests/support/people'
import { caseRow } from '@/tests/support/case-rows'
import { anApplication } from '@/tests/support/an-application'
import { aCase } from '@/tests/support/a-case'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { openCase } from '@/lib/cases/open-case'
import { visitor } from '@/lib/actors/actor'
import { randomUUID } from 'node:crypto'
import { findLinkReceiver } from '@/lib/auth/find-link-receiver'
import { withTriggersOff } from '@/tests/support/database'
import { aTradeOrganisation } from '@/tests/support/partners'
import { haveRound, makePerson } from './people'

beforeEach(() => haveRound(false))

describe('a link goes', () => {
  it('to whoever speaks for a company now', async () => {
    const id = await makePerson({ email: 'nu@bolag.test', company: {} })
    await makePerson({ email: 'forr@bolag.test', company: { validTo: '2026-02-01' } })
    await makePerson({ email: 'sedan@bolag.test', company: { validFrom: '2150-01-01', validTo: '2150-02-01' } })
    await makePerson({ email: 'ingenting@bolag.test' })
    expect(await findLinkReceiver({ email: 'nu@bolag.test' })).toEqual({ personId: id })
    expect(await findLinkReceiver({ email: 'forr@bolag.test' })).toBeNull()
    expect(await findLinkReceiver({ email: 'sedan@bolag.test' })).toBeNull()
    expect(await findLinkReceiver({ email: 'ingenting@bolag.test' })).toBeNull()
  })

  it('to whoever has a place at a partner, for as long as it is one', async () => {
    const { partnerId, personId } = await aTradeOrganisation()
    expect(await findLinkReceiver({ id: personId })).toEqual({ personId })
    await withTriggersOff('partner', 'update partner set ended_at = now() where id = $1', [partnerId])
    expect(await findLinkReceiver({ id: personId })).toBeNull()
  })

  it('to staff only where the round lets them, also when they speak for a company', async () => {
    const id = await makePerson({ email: 'stab@lan.test', roles: ['advisor'], company: {} })
    expect(await findLinkReceiver({ email: 'stab@lan.test' })).toBeNull()
    await haveRound(true)
    expect(await findLinkReceiver({ email: 'stab@lan.test' })).toEqual({ personId: id })
  })

  it('to staff between rounds where there is no directory', async () => {
    const id = await makePerson({ email: 'forst@lan.test', roles: ['project-lead'] })
    expect(await findLinkReceiver({ id })).toBeNull()
    await withTriggersOff('round', 'update round set closed_on = today()', [])
    expect(await findLinkReceiver({ id })).toEqual({ personId: id })
    await withTriggersOff('round', 'update round set closed_on = null', [])
  })

  it('on the first and the last day of a mandate, and neither before nor after', async () => {
    const id = await makePerson({ email: 'dagar@bolag.test', company: {} })
    const held = async (days: string) => {
      await withTriggersOff('mandate', `update mandate set ${days} where person_id = $1`, [id])
      return (await findLinkReceiver({ id })) !== null
    }
    expect(await held('valid_from = today(), valid_to = today()')).toBe(true)
    expect(await held('valid_from = today(), valid_to = today() + 1')).toBe(true)
    expect(await held('valid_from = today() + 1, valid_to = today() + 1')).toBe(false)
    expect(await held('valid_from = today() - 1, valid_to = today() - 1')).toBe(false)
    await withTriggersOff('person', 'update person set email = null, email_proven_at = null where id = $1', [id])
    expect(await held('valid_from = today(), valid_to = today()')).toBe(false)
  })

  it('to nobody whose place at a partner was taken back, and as to anybody whose role was', async () => {
    const { personId } = await aTradeOrganisation()
    await withTriggersOff('partner_member', 'update partner_member set revoked_at = now() where person_id = $1', [personId])
    expect(await findLinkReceiver({ id: personId })).toBeNull()
    const [former, outside] = [await makePerson({ roles: ['advisor'] }), await makePerson({ roles: ['advisor'], company: {} })]
    const receivers = async () => [await findLinkReceiver({ id: former }), await findLinkReceiver({ id: outside })]
    await haveRound(true)
    expect(await receivers()).toEqual([{ personId: former }, { personId: outside }])
    await haveRound(false)
    expect(await receivers()).toEqual([null, null])
    await withTriggersOff('staff_role', 'update staff_role set revoked_at = now() where person_id = any($1)', [[former, outside]])
    expect(await receivers()).toEqual([null, { personId: outside }])
  })

  it('to the contact of a case, whose company they speak for no more', async () => {
    const { contactId } = await aCase()
    await withTriggersOff('mandate', 'update mandate set revoked_at = now() where person_id = $1', [contactId])
    expect(await findLinkReceiver({ id: contactId })).toEqual({ personId: contactId })
    await withTriggersOff('person', 'update person set anonymised_at = now() where id = $1', [contactId])
    expect(await findLinkReceiver({ id: contactId })).toBeNull()
  })

  it('to a known person whose address waits, and to no address whose wait is over', async () => {
    const [email, invited] = [`${randomUUID()}@example.test`, `${randomUUID()}@example.test`]
    const known = await makePerson({ email })
    expect(await findLinkReceiver({ id: known })).toBeNull()
    const typed = anApplication()
    const { id: caseId } = await openCase(visitor, randomUUID(), { ...typed, contact: { ...typed.contact, email } })
    expect(await findLinkReceiver({ id: known })).toEqual({ personId: known })
    expect(await findLinkReceiver({ email })).toEqual({ personId: known })
    await withTriggersOff('cases', 'update cases set contact_disowned_at = now() where id = $1', [caseId])
    expect(await findLinkReceiver({ email })).toBeNull()
    const made = await aCase().verified()
    await inviteColleague(await asContact(made.contactId), { number: made.number, name: 'Kollega', email: invited })
    const waits = async (set: string) => {
      await withTriggersOff('invitation', `update invitation set ${set} where email = $1`, [invited])
      return (await findLinkReceiver({ email: invited })) !== null
    }
    expect(await waits('valid_to = today()')).toBe(true)
    expect(await waits('valid_to = today() - 1')).toBe(false)
    expect(await waits('valid_to = today() + 1')).toBe(true)
    expect(await waits('ended_at = now()')).toBe(false)
  })

  it('to nobody who is deactivated', async () => {
    const id = await makePerson({ email: 'borta@bolag.test', company: {} })
    await withTriggersOff('person', 'update person set deactivated_at = now() where id = $1', [id])
    expect(await findLinkReceiver({ email: 'borta@bolag.test' })).toBeNull()
  })

  it('to nobody whose mandate was taken back, or who was forgotten', async () => {
    const [former, forgotten] = [await makePerson({ email: 'ater@bolag.test', company: {} }), await makePerson({ email: 'glomd@bolag.test', company: {} })]
    await withTriggersOff('mandate', 'update mandate set revoked_at = now() where person_id = $1', [former])
    expect(await findLinkReceiver({ email: 'ater@bolag.test' })).toBeNull()
    expect(await findLinkReceiver({ id: forgotten })).toEqual({ personId: forgotten })
  })

  it('to an address that waits on a case or an invitation of its own, until somebody has proven it', async () => {
    const made = await aCase().verified()
    const { contactEmail } = await caseRow(made.number)
    const typed = anApplication()
    await openCase(visitor, randomUUID(), typed)
    const invited = `${randomUUID()}@example.test`
    await inviteColleague(await asContact(made.contactId), { number: made.number, name: 'Kollega', email: invited })
    for (const email of [typed.contact.email, invited]) expect(await findLinkReceiver({ email })).toEqual({ email })
    expect(await findLinkReceiver({ email: 'ingen@example.test' })).toBeNull()
    // Claimed, the case is its contact's: the address alone says nothing more.
    await withTriggersOff('person', 'update person set email = null, email_proven_at = null where id = $1', [made.contactId])
    expect(await findLinkReceiver({ email: contactEmail ?? '' })).toBeNull()
  })
}) // prettier-ignore
