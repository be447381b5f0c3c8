import { randomUUID } from 'node:crypto'
import { Prisma } from '@/lib/db/generated/client'
import { db } from '@/lib/db/client'
import { noticeAndMail } from '@/lib/notices/notice-and-mail'

const told = {
  caseId: randomUUID(),
  template: 'hours-used-up',
  facts: { number: 'UA-2026-0001' },
  kind: 'hours',
} as const
const OF_CASES = Prisma.sql`(SELECT DISTINCT contact_id FROM cases) c JOIN person p ON p.id = c.contact_id WHERE true`

it.each([
  ['one person', Prisma.sql`person p WHERE p.id = ${randomUUID()}::uuid`],
  ['a contact of cases', OF_CASES],
])('asks the wall of %s who is told, not of everybody a plan looks at', async (_, receivers) => {
  const plan = await db().$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN ${noticeAndMail(receivers, told)}`
  const lines = plan.map((row) => row['QUERY PLAN'])
  const asked = lines.findIndex((line) => line.includes('barred_from_case'))
  expect(lines[asked - 1]).toContain('CTE Scan on called')
  expect(lines.filter((line) => line.includes('barred_from_case'))).toHaveLength(1)
})
