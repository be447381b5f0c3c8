import { randomUUID } from 'node:crypto'
import { accessLine, noteAccess } from '@/lib/audit/note-access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { asSuperuser } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'

const linesOf = (personId: string) =>
  asSuperuser(
    'select role, action, subject_kind, subject_id, reason_code from access_log where person_id = $1 order by id',
    [personId],
  )

test('leaves one line: who, as what, what was done and to which row', async () => {
  const { personId, role } = await anAdvisor()
  const subjectId = randomUUID()
  await noteAccess({ action: 'reveal', subjectKind: 'company', subjectId, personId, role, reasonCode: 'other' })
  expect(await linesOf(personId)).toEqual([
    { role, action: 'reveal', subject_kind: 'company', subject_id: subjectId, reason_code: 'other' },
  ])
})

test('a failed sign-in of nobody known leaves a line too', async () => {
  await noteAccess({ action: 'sign-in-failed', subjectKind: 'login-link', reasonCode: 'note-access-test' })
  expect(await asSuperuser("select person_id from access_log where reason_code = 'note-access-test'")).toEqual([
    { person_id: null },
  ])
})

test('a statement that reads writes one line for each row it found', async () => {
  const { personId, role } = await anAdvisor()
  const ids = [randomUUID(), randomUUID()].sort()
  const found = Prisma.sql`unnest(${ids}::uuid[]) AS found (id)`
  await db().$executeRaw(await accessLine({ action: 'read', subjectKind: 'case', personId, role }, found))
  expect(await linesOf(personId)).toEqual(
    ids.map((id) => ({ role, action: 'read', subject_kind: 'case', subject_id: id, reason_code: null })),
  )
})
