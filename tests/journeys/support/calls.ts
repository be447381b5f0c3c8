import { one } from './demo'

export type Calls = { advisor: string; numbers: string[] }

/** An advisor with cases whose hours last for ten calls of a quarter each, and those cases in the order of their work list. */
export async function tenCalls(): Promise<Calls> {
  const { advisor, numbers } = await one<Calls>(
    `SELECT c.advisor_id AS advisor, array_agg(c.number ORDER BY p.bid_deadline_at, c.number) AS numbers
     FROM cases c JOIN case_standing s ON s.case_id = c.id JOIN procurement p ON p.id = c.procurement_id
     WHERE c.status IN ('assigned', 'ongoing') AND s.mandate_verified AND s.minutes_left >= 75
     GROUP BY c.advisor_id HAVING sum(s.minutes_left) >= 150 ORDER BY count(*) DESC LIMIT 1`,
  )
  return { advisor, numbers: Array.from({ length: 10 }, (_, call) => numbers[call % numbers.length] ?? '') }
}

/** A case under way that its contact sees, with its advisor's telephone. */
export async function companysCase(): Promise<{ number: string; contact: string }> {
  return one(
    `SELECT c.number, c.contact_id AS contact FROM cases c JOIN case_standing s ON s.case_id = c.id
     JOIN procurement p ON p.id = c.procurement_id
     WHERE c.status = 'ongoing' AND s.mandate_verified AND p.bid_deadline_at > now() ORDER BY c.number LIMIT 1`,
  )
}
