import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/**
 * The minutes outside the support, each with the case that its own lives on in where it was joined into another, and
 * `noted_in`, where it was written: a reader who may not see that one counts none of them.
 */
export const outsideTime = Prisma.sql`(
  SELECT coalesce(j.into_id, w.case_id) AS case_id, w.case_id AS noted_in, w.minutes, w.worked_on
  FROM outside_time w LEFT JOIN case_join j ON j.case_id = w.case_id)`

/** Those of one case, by its id, for a statement that has found the case: with those of the cases that live on in it. */
export function outsideTimeOf(caseId: Prisma.Sql, open: OpenCases): Prisma.Sql {
  return Prisma.sql`(
    SELECT w.minutes, w.worked_on FROM outside_time w WHERE w.case_id = ${caseId}
    UNION ALL SELECT w.minutes, w.worked_on FROM case_join j JOIN outside_time w ON w.case_id = j.case_id
    WHERE j.into_id = ${caseId} AND ${open(Prisma.sql`j.case_id`)})`
}

/** Which cases, by their ids, are not closed to the reader by a wall. */
export type OpenCases = (caseId: Prisma.Sql) => Prisma.Sql
