import { one, staff } from './demo'

export type DemoCase = { number: string; advisor: string; contact: string }

/** The first case of the demo data that matches, on `cases c`, its contact's `mandate m` and its `company o`. */
export const caseWhere = (condition: string) =>
  one<DemoCase>(
    `SELECT c.number, c.advisor_id AS advisor, c.contact_id AS contact FROM cases c
     JOIN mandate m ON m.company_id = c.company_id AND m.person_id = c.contact_id AND m.revoked_at IS NULL
     JOIN company o ON o.id = c.company_id WHERE ${condition} ORDER BY c.number LIMIT 1`,
  )

export const roleId = async (role: Parameters<typeof staff>[0]) => (await staff(role))[0]?.id ?? ''
