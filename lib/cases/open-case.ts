import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, CompanyContact, Partner, ProjectLead, Visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { findOpened, toldIn } from '@/lib/cases/find-opened'
import { toldProcurement } from '@/lib/cases/told-procurement'
import { registerCase, type RegisteredCase } from '@/lib/cases/register-case'
import { drawNumber } from '@/lib/cases/draw-number'
import { notifyContact } from '@/lib/cases/notify-contact'
import { registerCompany } from '@/lib/companies/register-company'
import { host } from '@/lib/config/host'
import { databaseFault } from '@/lib/db/fault'
import { requireHostTrade } from '@/lib/cases/require-host-trade'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { CompanyInput, ContactInput, NeedInput } from '@/lib/cases/application-inputs'
import { nameProcurement } from '@/lib/procurements/name-procurement'
import { currentRound } from '@/lib/rounds/find-current-round'

export type Opener = Visitor | CompanyContact | Advisor | ProjectLead | Partner
export type CaseApplication = { need: NeedInput; company: CompanyInput; contact: ContactInput; locale: 'sv' | 'en' }
export type OpenedCase = RegisteredCase
/** What else belongs to the opening, done in its transaction. */
type Alongside = (
  tx: Tx,
  recorder: Parameters<typeof record>[1],
  opened: { id: string; companyId: string },
) => Promise<void>

const VIA = {
  visitor: 'web',
  'company-contact': 'web',
  advisor: 'phone',
  'project-lead': 'phone',
  partner: 'partner',
} as const

/**
 * Opens a case: on the web, by staff for a company on the phone, or by a partner for a company that agreed. `requestId`
 * makes it once: sent again it answers the same case. Refusals: `no-open-round`, `outside-county`, `industry-missing`,
 * `employees-missing`, `request-reused`.
 */
export async function openCase(
  opener: Opener,
  requestId: string,
  application: CaseApplication,
  alongside?: Alongside,
): Promise<OpenedCase> {
  checkHostCodes(application.company)
  const opening = { via: VIA[opener.role], by: opener.personId }
  const openedBefore = () => findOpened(opening, requestId, application)
  const before = await openedBefore()
  if (before) return before
  try {
    return await transaction((tx) => open(tx, opener, requestId, application, alongside))
  } catch (error) {
    const opened = databaseFault(error)?.sqlState === '23505' ? await openedBefore() : null
    if (opened) return opened
    throw error
  }
}

async function open(
  tx: Tx,
  opener: Opener,
  requestId: string,
  { need, company, contact, locale }: CaseApplication,
  alongside?: Alongside,
) {
  // First of all: a round that is being changed for the next holds the numbers meanwhile.
  const drawn = await drawNumber(tx)
  const round = await currentRound(tx)
  const { orgNumber, companyName, municipalityCode, industry, employees } = company
  const via = VIA[opener.role]
  const proven = opener.role === 'company-contact' ? await provenSelf(tx, opener) : null
  const openedBy = opener.personId
  const companyId = await registerCompany(tx, opener, orgNumber, {
    name: companyName,
    municipalityCode,
    industry,
    employees,
  })
  const named = toldProcurement(need)
  const procurement = named && (await nameProcurement(tx, named))
  const opened = await registerCase(tx, opener, {
    ...{ round, drawn, companyId, openedBy, requestId },
    openedVia: via,
    contactId: proven?.id ?? null,
    contactLocale: locale,
    procurementId: procurement?.id ?? null,
    told: toldIn({ need, company, contact }, proven?.email),
  })
  const { id, number } = opened
  // Whom a partner has referred is told by the referral's own mail, which says who did.
  if (opener.role !== 'partner') await notifyContact(tx, id, 'case-opened', { number })
  if (procurement) {
    const facts = { caseId: id, bidDeadlineOn: procurement.bidDeadlineOn }
    await record(tx, opener, 'procurement.named', { kind: 'case', id, companyId }, facts)
  }
  await alongside?.(tx, opener, { id, companyId })
  return opened
}

/** Someone signed in is the contact of what they open. Everyone else's address is no more than what was typed. */
async function provenSelf(tx: Tx, { personId: id }: CompanyContact): Promise<{ id: string; email: string } | null> {
  const self = await tx.person.findFirst({ where: { id, emailProvenAt: { not: null } }, select: { email: true } })
  return self?.email ? { id, email: self.email } : null
}

function checkHostCodes({ municipalityCode, industry, employees }: CompanyInput): void {
  if (!host().municipalities.some(({ code }) => code === municipalityCode))
    throw new Refusal('outside-county', {}, 'municipalityCode')
  requireHostTrade({ industry, employees })
}
