import 'server-only'
import { addDays, today } from '@/lib/calendar/days'
import { startOfDay } from '@/lib/calendar/instants'
import { OPEN_STATUSES } from '@/lib/cases/status'
import { host } from '@/lib/config/host'
import { Prisma } from '@/lib/db/generated/client'
import { DAYS_UNASKED, DAYS_WITHOUT_OUTCOME, DAYS_WITHOUT_TIME, type Lack } from '@/lib/figures/lacks'

/**
 * What makes something missing or odd in a case, as a condition on `cases AS c`. Each set is found once, not once a case.
 * `seen`, on `cases AS c` too, is what the reader may see: two registrations are told of to who sees a case of both.
 */
export function lackCondition(lack: Lack, seen: Prisma.Sql): Prisma.Sql {
  switch (lack) {
    case 'no-time':
      return Prisma.sql`(${inHand} AND c.id NOT IN (SELECT w.case_id FROM (${standingWork}) w) AND c.id IN (
        SELECT a.case_id FROM case_assignment a WHERE a.until_at IS NULL AND a.from_at < ${startOfDay(ago(DAYS_WITHOUT_TIME))}))`
    case 'no-contact':
      return Prisma.sql`(${inHand} AND c.id IN (SELECT w.case_id FROM (${standingWork}) w)
        AND c.id NOT IN (SELECT w.case_id FROM (${standingWork}) w WHERE w.activity IN ('call', 'meeting'))
        AND c.id NOT IN (SELECT m.case_id FROM meeting m WHERE m.status IN ('booked', 'held'))
        AND c.id NOT IN (SELECT coalesce(j.into_id, m.case_id) FROM case_message m LEFT JOIN case_join j ON j.case_id = m.case_id))`
    case 'not-asked':
      return Prisma.sql`(${deadlinePassed(DAYS_UNASKED)} AND ${nobodyKnows}
        AND c.id NOT IN (SELECT f.case_id FROM follow_up f WHERE f.kind = 'outcome'))`
    case 'no-outcome':
      return Prisma.sql`(${deadlinePassed(DAYS_WITHOUT_OUTCOME)} AND ${nobodyKnows})`
    case 'no-procurement':
      return Prisma.sql`(${isOpen} AND c.about IN ('bid', 'understand-decision') AND c.procurement_id IS NULL)`
    case 'no-buyer-number':
      return Prisma.sql`(${isOpen} AND c.procurement_id IN (SELECT p.id FROM procurement p WHERE p.buyer_org_digits IS NULL))`
    case 'unreachable':
      return Prisma.sql`(${isOpen} AND NOT follow_up_reaches(c.id))`
    case 'no-sector':
      return Prisma.sql`NOT ${knownCodes()}`
    case 'registered-twice':
      return registeredTwice(seen)
  }
}

const isOpen = Prisma.sql`c.status IN (${Prisma.join([...OPEN_STATUSES])})`
const inHand = Prisma.sql`c.status IN ('assigned', 'ongoing')`

/** Time that nobody has taken back, with that outside the support of the cases that live on in another. */
const standingWork = Prisma.sql`
  SELECT e.case_id, e.activity FROM ledger_entry e
  WHERE e.kind = 'work' AND e.case_id IS NOT NULL AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
  UNION ALL SELECT coalesce(j.into_id, o.case_id), o.activity FROM outside_time o LEFT JOIN case_join j ON j.case_id = o.case_id
  WHERE o.kind = 'record' AND NOT EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id)`

/** Of the cases whose companies are asked how their bid went. */
function deadlinePassed(days: number): Prisma.Sql {
  return Prisma.sql`c.id IN (
    SELECT f.case_id FROM follow_up_from f WHERE f.kind = 'outcome' AND f.from_at < ${startOfDay(ago(days))})`
}

/** Neither that no bid was handed in nor what came of it, in this case or in the one that it goes on in. */
const nobodyKnows = Prisma.sql`(c.id NOT IN (SELECT b.case_id FROM latest_bid b WHERE b.bid = 'no')
  AND c.id NOT IN (SELECT r.case_id FROM latest_result r WHERE r.result IS NOT NULL)
  AND c.id NOT IN (SELECT o.case_id FROM latest_outcome o WHERE o.code = 'carried-over')
  AND NOT EXISTS (SELECT FROM cases n WHERE n.predecessor_id = c.id))`

/** A sector and a size that the host still has: figures divided by them leave no case out. */
function knownCodes(): Prisma.Sql {
  const { industries, employeeBands } = host()
  const codes = (all: readonly { code: string }[]) => Prisma.sql`(${Prisma.join(all.map(({ code }) => code))})`
  return Prisma.sql`(c.industry IN ${codes(industries)} AND c.employees IN ${codes(employeeBands)})`
}

/** Another company called the same or reached at the same number, which nobody has linked with this one. */
function registeredTwice(seen: Prisma.Sql): Prisma.Sql {
  const companies = Prisma.sql`
    SELECT DISTINCT c.company_id, folded(c.stated_name) AS called, nullif(c.contact_phone, '') AS phone FROM cases c WHERE ${seen}`
  return Prisma.sql`(c.company_id IN (
    WITH told AS MATERIALIZED (${companies}),
      twins AS (
        SELECT one.company_id, other.company_id AS twin_id FROM told one JOIN told other ON other.called = one.called
        UNION SELECT one.company_id, other.company_id FROM told one JOIN told other ON other.phone = one.phone)
    SELECT t.company_id FROM twins t JOIN company o ON o.id = t.company_id JOIN company w ON w.id = t.twin_id
    WHERE t.company_id <> t.twin_id AND o.merged_into_id IS NULL AND w.merged_into_id IS NULL
      AND NOT EXISTS (SELECT FROM company_link l WHERE l.ended_at IS NULL
        AND (l.company_id, l.same_as_id) IN ((t.company_id, t.twin_id), (t.twin_id, t.company_id)))))`
}

function ago(days: number): string {
  return addDays(today(), -days)
}
