import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, CompanyContact, Partner, ProjectLead, Visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import { addWorkingDays } from '@/lib/calendar/working-days'
import { drawNumber } from '@/lib/cases/draw-number'
import { declareMandate } from '@/lib/companies/declare-mandate'
import { registerCompany } from '@/lib/companies/register-company'
import { host } from '@/lib/config/host'
import { databaseFault } from '@/lib/db/fault'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { CompanyInput, ContactInput, NeedInput } from '@/lib/cases/application-inputs'
import { queueMail } from '@/lib/mail/queue-mail'
import { joinPerson, recordJoined } from '@/lib/people/join-person'
import { nameProcurement } from '@/lib/procurements/name-procurement'
import { currentRound } from '@/lib/rounds/find-current-round'

export type Opener = Visitor | CompanyContact | Advisor | ProjectLead | Partner
export type CaseApplication = { need: NeedInput; company: CompanyInput; contact: ContactInput; locale: 'sv' | 'en' }
export type OpenedCase = { id: string; number: string; responseDueOn: string }
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
 * `employees-missing`.
 */
export async function openCase(
  opener: Opener,
  requestId: string,
  application: CaseApplication,
  alongside?: Alongside,
): Promise<OpenedCase> {
  checkHostCodes(application.company)
  const before = await findOpened(requestId)
  if (before) return before
  try {
    return await transaction((tx) => open(tx, opener, requestId, application, alongside))
  } catch (error) {
    const opened = databaseFault(error)?.sqlState === '23505' ? await findOpened(requestId) : null
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
  const round = await currentRound(tx)
  const { orgNumber, companyName, municipalityCode, industry, employees } = company
  const via = VIA[opener.role]
  const openedOn = today()
  const responseDueOn = addWorkingDays(openedOn, round.responseWorkingDays, 'free')
  const drawn = await drawNumber(tx)
  const { number } = drawn
  const person =
    opener.role === 'company-contact'
      ? { id: opener.personId, isNew: false }
      : await joinPerson(tx, { name: contact.name, email: contact.email, phone: contact.phone, locale })
  const openedBy = via === 'web' ? person.id : (opener.personId ?? person.id)
  const recorder = opener.role === 'visitor' ? { role: 'visitor', personId: person.id } : opener
  const companyId = await registerCompany(tx, recorder, orgNumber, {
    name: companyName,
    municipalityCode,
    industry,
    employees,
  })
  const [account] = await tx.$queryRaw<{ id: string }[]>`
    SELECT open_hour_account(${round.id}::uuid, ${companyId}::uuid) AS id`
  if (!account) throw new Refusal('no-open-round')
  const procurement = need.about === 'bid' ? await nameProcurement(tx, need) : null
  const { id } = await tx.supportCase.create({
    select: { id: true },
    data: {
      ...drawn, companyId, municipalityCode, industry, employees, requestId,
      roundId: round.id,
      accountId: account.id,
      openedBy,
      openedVia: via,
      contactId: person.id,
      contactName: contact.name,
      contactPhone: contact.phone,
      statedName: companyName,
      about: need.about,
      needs: need.needs,
      description: need.description,
      procurementId: procurement?.id ?? null,
      callTime: contact.callTime,
      responseDueOn: dateFromDay(responseDueOn),
    },
  }) // prettier-ignore
  await tx.caseMove.create({ data: { caseId: id, status: 'opened', movedBy: openedBy } })
  await queueMail(tx, person.id, 'case-opened', { number })
  const subject = { kind: 'case', id, companyId } as const
  await declareMandate(tx, recorder, person.id, companyId)
  await record(
    tx,
    recorder,
    'case.opened',
    subject,
    { number, about: need.about, via, municipality: municipalityCode, predecessorId: null },
    'opened',
  )
  if (procurement)
    await record(tx, recorder, 'procurement.named', subject, { caseId: id, bidDeadlineOn: procurement.bidDeadlineOn })
  await alongside?.(tx, recorder, { id, companyId })
  await recordJoined(tx, recorder, person, 'intake')
  return { id, number, responseDueOn }
}

async function findOpened(requestId: string): Promise<OpenedCase | null> {
  const found = await db().supportCase.findUnique({
    where: { requestId },
    select: { id: true, number: true, responseDueOn: true },
  })
  return found && { ...found, responseDueOn: found.responseDueOn.toISOString().slice(0, 10) }
}

function checkHostCodes({ municipalityCode, industry, employees }: CompanyInput): void {
  const { municipalities, industries, employeeBands } = host()
  if (!municipalities.some(({ code }) => code === municipalityCode))
    throw new Refusal('outside-county', {}, 'municipalityCode')
  if (!industries.some(({ code }) => code === industry)) throw new Refusal('industry-missing', {}, 'industry')
  if (!employeeBands.some(({ code }) => code === employees)) throw new Refusal('employees-missing', {}, 'employees')
}
