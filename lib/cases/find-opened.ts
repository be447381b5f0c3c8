import 'server-only'
import { dayFromDate } from '@/lib/calendar/database-days'
import { pickTold, type Told } from '@/lib/cases/case-fields'
import type { OpenedVia } from '@/lib/cases/codes'
import type { CaseApplication } from '@/lib/cases/open-case'
import type { RegisteredCase } from '@/lib/cases/register-case'
import { config } from '@/lib/config/config'
import { lookupHash } from '@/lib/crypto/org-number-vault'
import { db } from '@/lib/db/client'
import { toldProcurement } from '@/lib/cases/told-procurement'
import { procurementColumns } from '@/lib/procurements/name-procurement'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

/** What the company says in its application, as its case keeps it. */
export function toldIn({ need, company, contact }: Omit<CaseApplication, 'locale'>, ownEmail = contact.email): Told {
  const { companyName: statedName, ...ofCompany } = company
  const { name: contactName, phone: contactPhone, ...ofContact } = contact
  const named = { statedName, contactName, contactPhone, contactEmail: ownEmail }
  return pickTold({ ...need, ...ofCompany, ...ofContact, ...named })
}

type OpenedBy = { via: OpenedVia; by: string | null }

/**
 * The case that this request opened, when it asks for the same now. Refusal `request-reused` when it asks for something
 * else: nobody may be told that it was saved.
 */
export async function findOpened(
  { via, by }: OpenedBy,
  requestId: string,
  application: CaseApplication,
): Promise<RegisteredCase | null> {
  const found = await db().supportCase.findUnique({ where: { requestId }, include: { procurement: true } })
  if (!found) return null
  const { need, company } = application
  const orgLookup = lookupHash(config().orgNumberKey, company.orgNumber.digits)
  const which = { id: found.companyId, OR: [{ orgLookup }, { merged: { some: { orgLookup } } }] }
  const isCompany = (await db().company.count({ where: which })) > 0
  // Someone signed in is the contact with an own address, whatever the form said.
  const told = toldIn(application, (found.contactId && found.contactEmail) || undefined)
  const named = toldProcurement(need)
  const isProcurement = named ? sameAnswers(found.procurement, procurementColumns(named)) : !found.procurement
  // What has become of the case since may have corrected its procurement.
  // A visitor may have signed in meanwhile; others open in their own name.
  const isOpener = found.openedVia === via && (via === 'web' || found.openedBy === by)
  const isSame = isOpener && isCompany && sameAnswers(found, told) && (isProcurement || found.version > 0)
  if (!isSame) throw new Refusal('request-reused')
  const { id, number, responseDueOn } = found
  return { id, number, responseDueOn: dayFromDate(responseDueOn) }
}
