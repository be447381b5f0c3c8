import 'server-only'
import type { CompanyContact } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { clockOf } from '@/lib/calendar/clock'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { DeclareCapabilityInput } from '@/lib/capabilities/inputs'
import { host } from '@/lib/config/host'
import { goesOn } from '@/lib/capabilities/goes-on'
import { changeAsSeen } from '@/lib/db/change-as-seen'
import { databaseFault } from '@/lib/db/fault'
import type { Prisma } from '@/lib/db/generated/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { isVerifiedFor } from '@/lib/mandates/verified-for'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

type Told = Omit<Prisma.CapabilityUncheckedCreateInput, 'id' | 'version'>

/**
 * Says what a company can deliver of one kind, or says it anew, until the day it names. The same `requestId` says it once,
 * and not again after it was taken back. Refusals: `company-not-yours`, `capability-not-checked`, `municipalities-missing`,
 * `capability-told-already`, `capability-moved-on`, `capability-gone`, `company-merged-meanwhile`, `request-reused`.
 */
export async function declareCapability(contact: CompanyContact, input: DeclareCapabilityInput): Promise<void> {
  const { version, ...told } = input
  const { companyId } = told
  if (!contact.mandates.some((mandate) => mandate.companyId === companyId)) throw new Refusal('company-not-yours')
  if (!isVerifiedFor(contact, companyId)) throw new Refusal('capability-not-checked')
  const municipalities = host()
    .municipalities.map(({ code }) => code)
    .filter((code) => told.municipalities.includes(code))
  if (municipalities.length === 0) throw new Refusal('municipalities-missing', {}, 'municipalities')
  const data = { ...told, municipalities, validUntil: dateFromDay(told.validUntil), toldBy: contact.personId }
  try {
    await transaction(async (tx) => {
      const capabilityId = await (version > 0 ? changed(tx, data, version) : added(tx, data))
      if (!capabilityId) return
      const facts = { capabilityId, covers: told.covers, validUntil: told.validUntil }
      await record(tx, contact, 'capability.told', { kind: 'company', id: companyId, companyId }, facts)
    })
  } catch (error) {
    const state = databaseFault(error)?.sqlState
    if (state === 'UA177') throw new Refusal('capability-not-checked')
    if (state === 'UA092') throw new Refusal('company-merged-meanwhile')
    if (state === 'UA179') throw new Refusal('capability-gone')
    throw error
  }
}

/** Null where the same request has said it already. */
async function added(tx: Tx, data: Told): Promise<string | null> {
  const first = { ...data, id: data.requestId, version: 1 }
  const [made] = await tx.capability.createManyAndReturn({ data: first, skipDuplicates: true, select: { id: true } })
  if (made) return made.id
  if (await saidBy(tx, data)) return null
  throw new Refusal('capability-told-already', {}, 'division')
}

/** The row is held, so that of two clicks the second sees what the first has said. */
async function changed(tx: Tx, data: Told, version: number): Promise<string | null> {
  const { companyId, division, ...now } = data
  const [held] = await tx.$queryRaw<{ id: string; toldAt: Date }[]>`
    SELECT id, told_at AS "toldAt" FROM capability
    WHERE company_id = ${companyId}::uuid AND division = ${division} FOR NO KEY UPDATE`
  if (!held) throw new Refusal((await goesOn(tx, companyId)) ? 'capability-gone' : 'company-merged-meanwhile')
  if (await saidBy(tx, data)) return null
  const movedOn = () => new Refusal('capability-moved-on', { clock: clockOf(held.toldAt) })
  await changeAsSeen(tx.capability, { companyId, division, version }, now, movedOn)
  return held.id
}

/** Whether it is what the same request has said. Refusal `request-reused` where it said something else. */
async function saidBy(tx: Tx, data: Told): Promise<boolean> {
  const stored = await tx.capability.findUnique({ where: { requestId: data.requestId } })
  if (stored && !sameAnswers(stored, data)) throw new Refusal('request-reused')
  return stored !== null
}
