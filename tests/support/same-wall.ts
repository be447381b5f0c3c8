import { asSuperuser } from './database'

type Pair = { person: string; number: string }

/**
 * How many people are kept from how many cases in all; fails where asked of one person and case, of all cases of a
 * person, and of all people for a case, the wall does not say the same.
 */
export async function sameWall(): Promise<number> {
  const pairs = (sql: string) => asSuperuser<Pair>(`${sql} ORDER BY 1, 2`)
  const byPair = await pairs(
    `SELECT p.id AS person, c.number FROM person p CROSS JOIN cases c WHERE barred_from_case(p.id, c.id)`,
  )
  const byPerson = await pairs(
    `SELECT p.id AS person, c.number FROM person p CROSS JOIN LATERAL cases_barred_to(p.id) b JOIN cases c ON c.id = b`,
  )
  const byCase = await pairs(`SELECT b AS person, c.number FROM cases c CROSS JOIN LATERAL people_barred_from(c.id) b`)
  expect(byPerson).toEqual(byPair)
  expect(byCase).toEqual(byPair)
  return byPair.length
}
