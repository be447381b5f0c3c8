import 'server-only'
import { startOfDay } from '@/lib/calendar/instants'
import { FIGURES_BY_DAY_WORKED, type CaseFilter } from '@/lib/figures/case-filter'
import { soughtByStaff } from '@/lib/cases/sought-branches'
import { OPEN_STATUSES } from '@/lib/cases/status'
import { ofBuyer, ofBuyerKind, ofProcedure } from '@/lib/figures/buyer-condition'
import { isNarrowed } from '@/lib/figures/choice'
import { Prisma } from '@/lib/db/generated/client'
import { figureCondition } from '@/lib/figures/figure-condition'
import { lackCondition } from '@/lib/figures/lack-condition'
import { withBarrier } from '@/lib/figures/outcome-condition'
import type { OpenCases } from '@/lib/figures/outside-time'
import type { ForReader, Scope } from '@/lib/figures/overview'
import { daysOfPeriod } from '@/lib/figures/period'

/**
 * The filter as a condition on `cases AS c`, the one place where a figure's meaning is written: what counts the cases
 * and what lists them both ask here. What lists them adds `casesSeenBy`, what counts them asks `countedCases`; `seen` is
 * the same, for what is told of a case by others; `open`, for what was noted in a case that lives on in it.
 */
export function caseCondition(
  filter: CaseFilter & Pick<Scope, 'referredBy' | 'home'>,
  seen = Prisma.sql`FALSE`,
  open: OpenCases = () => Prisma.sql`TRUE`,
): Prisma.Sql {
  const { round, status, municipality, home, advisor, about, sector, size, partner } = filter
  const { buyer, buyerKind, procedure, figure, barrier, lack, company, q, referredBy } = filter
  const conditions = [
    // What lives on in another case is counted there.
    Prisma.sql`c.id NOT IN (SELECT case_id FROM case_join)`,
    round && Prisma.sql`c.round_id = (SELECT id FROM round WHERE code = ${round})`,
    status === 'open' && isOpenCase,
    status && status !== 'open' && Prisma.sql`c.status = ${status}`,
    municipality && Prisma.sql`c.municipality_code = ${municipality}`,
    home && Prisma.sql`c.municipality_code = ${home}`,
    advisor === 'none' && Prisma.sql`c.advisor_id IS NULL`,
    advisor && advisor !== 'none' && Prisma.sql`c.advisor_id = ${advisor}::uuid`,
    about && Prisma.sql`c.about = ${about}`,
    sector && Prisma.sql`c.industry = ${sector}`,
    size && Prisma.sql`c.employees = ${size}`,
    partner && Prisma.sql`c.id IN (SELECT case_id FROM case_referral WHERE partner_id = ${partner}::uuid AND lives)`,
    company === 'none' && Prisma.sql`FALSE`,
    company && company !== 'none' && Prisma.sql`c.company_id = ${company}::uuid`,
    q && soughtByStaff(q),
    referredBy && Prisma.sql`c.id IN (SELECT case_id FROM ${followedBy(referredBy)} r)`,
    openedIn(filter),
    figure && figureCondition(figure, filter.period, isNarrowed(filter), open),
    barrier && withBarrier(barrier),
    buyerKind && ofBuyerKind(buyerKind),
    buyer && ofBuyer(buyer),
    procedure && ofProcedure(procedure),
    lack && lackCondition(lack, seen),
  ]
  const stated = conditions.filter((one): one is Prisma.Sql => typeof one === 'object' && one !== null)
  return Prisma.sql`(${Prisma.join(stated, ' AND ')})`
}

/** The cases that are counted for a reader: as many as they may see in the list behind the figure. */
export function countedCases({
  unseen,
  ...filter
}: CaseFilter & Pick<Scope, 'referredBy' | 'home'> & ForReader): Prisma.Sql {
  return Prisma.sql`(${caseCondition(filter, seenOnly({ unseen }), (id) => seenOnly({ unseen }, id))} AND ${seenOnly({ unseen })})`
}

/** That a case, by its id, is none of those that the reader may not see. */
export function seenOnly({ unseen }: ForReader, caseId = Prisma.sql`c.id`): Prisma.Sql {
  return unseen.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`${caseId} <> ALL(${[...unseen]}::uuid[])`
}

/** The cases that a partner may follow, and has in its figures; one that others were joined into may be there more than once. */
export function followedBy(partnerId: string): Prisma.Sql {
  return Prisma.sql`(SELECT case_id FROM case_referral WHERE partner_id = ${partnerId}::uuid AND lives AND follows)`
}

export const isOpenCase = Prisma.sql`c.status IN (${Prisma.join([...OPEN_STATUSES])})`

function openedIn({ period, figure }: CaseFilter): Prisma.Sql | null {
  const days = period && !(figure && FIGURES_BY_DAY_WORKED.includes(figure)) ? daysOfPeriod(period) : null
  return days && Prisma.sql`c.opened_at >= ${startOfDay(days.from)} AND c.opened_at < ${startOfDay(days.until)}`
}
