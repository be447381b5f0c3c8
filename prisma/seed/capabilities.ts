import type { CompanyContact } from '@/lib/actors/actor'
import { declareCapability } from '@/lib/capabilities/declare-capability'
import { declareCapabilityInput } from '@/lib/capabilities/inputs'
import { addDays } from '@/lib/calendar/days'
import { host } from '@/lib/config/host'
import { db } from '@/lib/db/client'
import { at } from './story'
import { dayAgo, minutesAgo } from './story-times'
import { randomUUID } from 'node:crypto'

const EVERY = 2
const TOLD = [
  { division: '31', unit: 'pieces', per: 'week', normal: '6', peak: '14', leadHours: '24', covers: 'staff-and-buyers', days: 300 },
  { division: '15', unit: 'portions', per: 'day', normal: '400', peak: '1 200', leadHours: '48', covers: 'staff', days: 180 },
  { division: '60', unit: 'vehicles', per: 'day', normal: '3', peak: '5', leadHours: '6', covers: 'staff-and-buyers', days: 20 },
  { division: '45', unit: 'people', per: 'day', normal: '8', peak: '12', leadHours: '72', covers: 'staff', days: 360 },
  { division: '90', unit: 'cubic-metres', per: 'day', normal: '30', peak: '45', leadHours: '24', covers: 'staff-and-buyers', days: 250 },
] as const // prettier-ignore

type Told = Record<'division' | 'unit' | 'per' | 'normal' | 'peak' | 'leadHours' | 'covers', string> & { days: number }

/** What some companies have said that they can deliver in a crisis, by contacts who have been checked. */
export async function tellCapabilities(): Promise<void> {
  await at(minutesAgo(30))
  const contacts = await checkedContacts(TOLD.length)
  for (const [place, contact] of contacts.entries()) {
    const told = TOLD[place]
    if (told) await tellCapability(contact, told, place % EVERY)
  }
}

/** What one company says, of every other municipality, from the first or from the second. */
export async function tellCapability(contact: CompanyContact, { days, ...said }: Told, from: number): Promise<void> {
  const companyId = contact.mandates[0]?.companyId
  if (!companyId) return
  const places = host().municipalities.map(({ code }) => code)
  const where = places.filter((_, index) => index % EVERY === from)
  const traits = { ownTransport: 'on', ...(from === 0 && { backupPower: 'on', wouldAgree: 'on' }) }
  const form = { ...said, ...traits, requestId: randomUUID(), version: '0', companyId, municipalities: where }
  await declareCapability(
    contact,
    declareCapabilityInput.parse({ ...form, phone: '', validUntil: addDays(dayAgo(0), days) }),
  )
}

/** One of each company, by the company's name. */
export async function checkedContacts(most: number): Promise<CompanyContact[]> {
  const mandates = await db().mandate.findMany({
    where: { level: 'verified', revokedAt: null, company: { mergedIntoId: null } },
    include: { person: true },
    orderBy: [{ company: { name: 'asc' } }, { createdAt: 'asc' }],
    distinct: ['companyId'],
  })
  return mandates.slice(0, most).map(({ companyId, person: { id, name } }) => ({
    ...{ role: 'company-contact', personId: id, name, locale: 'sv' },
    mandates: [{ companyId, level: 'verified' }],
  }))
}
