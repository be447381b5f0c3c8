import type { About, CallTime, Need, OpenedVia, OutcomeCode, BidResult } from '@/lib/cases/codes'
import type { Status } from '@/lib/cases/status'
import type { OrgKind } from '@/lib/companies/org-number'
import type { CaseStanding, Company, SupportCase } from '@/lib/db/generated/client'
import type { Row } from '@/lib/db/rows'

/** A case as it is kept. */
export type CaseRow = Row<
  SupportCase,
  { about: About; callTime: CallTime; needs: Need[]; openedVia: OpenedVia; status: Status }
>

/** Whose case it is. */
export type CompanyRow = Row<Company, { orgKind: OrgKind }>

/** What is worked out of it, by the view. */
export type StandingRow = Row<CaseStanding, { outcome: OutcomeCode | null; result: BidResult | null }>

/**
 * Every field of a case, by where it comes from. `told`: what the company said when it asked for help; it is on the
 * case's page, and goes along to the case that follows. `birth`: fixed when the case is opened. `life`: what has
 * become of it since.
 */
const FIELDS = {
  about: 'told',
  needs: 'told',
  description: 'told',
  statedName: 'told',
  contactName: 'told',
  contactPhone: 'told',
  municipalityCode: 'told',
  industry: 'told',
  employees: 'told',
  callTime: 'told',
  contactEmail: 'told',
  contactLocale: 'birth',
  contactDisownedAt: 'life',
  contactId: 'birth',
  companyId: 'birth',
  id: 'birth',
  number: 'birth',
  year: 'birth',
  yearSeq: 'birth',
  roundId: 'birth',
  accountId: 'birth',
  openedBy: 'birth',
  openedVia: 'birth',
  openedAt: 'birth',
  predecessorId: 'birth',
  requestId: 'birth',
  procurementId: 'life',
  status: 'life',
  statusSinceAt: 'life',
  waitingSinceAt: 'life',
  responseDueOn: 'life',
  advisorId: 'life',
  version: 'life',
} as const satisfies Record<keyof SupportCase, 'told' | 'birth' | 'life'>

type Fields = typeof FIELDS
export type ToldField = { [K in keyof Fields]: Fields[K] extends 'told' ? K : never }[keyof Fields]
export type Told = Pick<CaseRow, ToldField>

export const TOLD_FIELDS = (Object.keys(FIELDS) as (keyof Fields)[]).filter(
  (field): field is ToldField => FIELDS[field] === 'told',
)

/** What was told, and nothing that came along with it. */
export function pickTold(from: Told): Told {
  const told = Object.entries(from).filter(([field]) => (TOLD_FIELDS as string[]).includes(field))
  return Object.fromEntries(told) as Told
}
