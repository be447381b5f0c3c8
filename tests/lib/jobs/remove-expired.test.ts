import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { IDLE_HOURS } from '@/lib/auth/session-cookie'
import { openCase } from '@/lib/cases/open-case'
import { db } from '@/lib/db/client'
import { moveReport } from '@/lib/feedback/move-report'
import { reportBarrier } from '@/lib/feedback/report-barrier'
import { removeExpired } from '@/lib/jobs/remove-expired'
import { makePerson } from '@/tests/lib/auth/people'
import { busyAt } from '@/tests/support/a-busy-calendar'
import { answered, aQuestion, questionRow } from '@/tests/support/a-question'
import { aRegistration, aTraining, registrationRow } from '@/tests/support/a-training'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import { aBuyerAdvisor, aLead, anAdvisor } from '@/tests/support/people'
import { anImport } from '@/tests/support/an-import'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'

const ROW = '2026-11-20;UA-2026-0001;30;Möte;;;'

async function aSession(idleHours: number): Promise<string> {
  const id = await makePerson()
  await asSuperuser(
    `insert into session (token_hash, person_id, expires_at, last_seen_at)
     values (encode(sha256($1::text::bytea), 'hex'), $1::uuid, now() + interval '3 hours', now() - make_interval(mins => $2))`,
    [id, idleHours * 60],
  )
  return id
}

test('what has ended is removed, and nothing else', async () => {
  const used = await aSession(IDLE_HOURS - 0.5)
  const idle = await aSession(IDLE_HOURS + 0.5)
  await asSuperuser(`insert into login_link (token_hash, code_hash, expires_at)
    values ('old', 'x', now() - interval '2 hours'), ('fresh', 'x', now() + interval '2 minutes')`)
  await asSuperuser(`insert into rate_limit (key, points, expire)
    values ('old', 1, 1), ('fresh', 1, (extract(epoch from now()) * 1000)::bigint + 60000)`)
  await asSuperuser(`insert into kept_text (token_hash, sealed, expires_at)
    values (repeat('a', 64), 'v1.a.b.c', now()), (repeat('b', 64), 'v1.a.b.c', now() + interval '1 minute')`)
  await withTriggersOff(
    'intake_draft',
    `insert into intake_draft (token_hash, sealed, key_id, expires_at)
     values (repeat('a', 64), 'v1.a.b.c', 'test', now()), (repeat('b', 64), 'v1.a.b.c', 'test', now() + interval '1 minute')`,
  )
  await asSuperuser(`insert into code_guess (who, wrong, last_at, paused_until) values
    (repeat('a', 64), 5, now() - interval '30 days', now() - interval '1 day'),
    (repeat('b', 64), 5, now() - interval '30 days', now() + interval '1 day'), (repeat('c', 64), 5, now(), now())`)
  await removeExpired()
  expect(await asSuperuser('select left(token_hash, 1) as kept from intake_draft')).toEqual([{ kept: 'b' }])
  expect(await asSuperuser('select left(who, 1) as who from code_guess order by 1')).toEqual([
    { who: 'b' },
    { who: 'c' },
  ])
  expect(await asSuperuser('select left(token_hash, 1) as kept from kept_text')).toEqual([{ kept: 'b' }])
  expect(await asSuperuser('select person_id from session where person_id = any($1)', [[used, idle]])).toEqual([
    { person_id: used },
  ])
  expect(await asSuperuser(`select token_hash from login_link where token_hash in ('old', 'fresh')`)).toEqual([
    { token_hash: 'fresh' },
  ])
  expect(await asSuperuser(`select key from rate_limit where key in ('old', 'fresh')`)).toEqual([{ key: 'fresh' }])
  const months = await asSuperuser(`select from pg_class where relname ~ '^access_log_\\d{4}_\\d{2}$'`)
  expect(months.length).toBeGreaterThanOrEqual(2)
})

test('rows of a file of time are removed when their time is up', async () => {
  const advisor = await anAdvisor()
  const [old, fresh] = [await anImport(advisor, [ROW]), await anImport(await anAdvisor(), [ROW])]
  await withTriggersOff('time_import', 'update time_import set expires_at = now() where id = $1', [old])
  await removeExpired()
  expect(await asSuperuser('select id from time_import where id = any($1)', [[old, fresh]])).toEqual([{ id: fresh }])
})

test('what each domain keeps for a time is forgotten with the rest', async () => {
  await anOpenRound()
  const [advisor, lead, then] = [await anAdvisor(), await aLead(), new Date('2025-05-01T10:00:00Z')]
  await busyAt(advisor, { in: -2, from: '08:00', to: '09:00' }, { in: 2, from: '08:00', to: '09:00' })
  const registration = await aRegistration((await aTraining({ day: '2025-05-20' }, then)).slug, {}, then)
  const question = await aQuestion()
  await answered(await aBuyerAdvisor(), question)
  const year = `now() - interval '370 days'`
  await withTriggersOff('buyer_question', `update buyer_question set answered_at = ${year} where id = $1`, [
    question.id,
  ])
  const requestId = randomUUID()
  await reportBarrier({ requestId, what: 'Jag heter Kim', page: '/konto', email: '' }, 'sv')
  const report = () => db().accessibilityReport.findUniqueOrThrow({ where: { requestId } })
  await moveReport(lead, { reportId: (await report()).id, version: 0, to: 'closed' })
  await withTriggersOff('accessibility_report', `update accessibility_report set status_since_at = ${year}`, [])
  const { id } = await openCase(visitor, randomUUID(), anApplication())
  await withTriggersOff('cases', `update cases set status = 'closed', status_since_at = ${year} where id = $1`, [id])

  await removeExpired()
  const busy = await db().busyTime.findMany({ where: { personId: advisor.personId } })
  expect(busy.map(({ toAt }) => toAt > new Date())).toEqual([true])
  expect(await registrationRow(registration.id)).toMatchObject({ name: null, email: null })
  expect(await questionRow(question.number)).toMatchObject({ name: null, text: null })
  expect(await report()).toMatchObject({ what: '', erasedAt: expect.any(Date) })
  expect((await db().supportCase.findUniqueOrThrow({ where: { id } })).contactEmail).toBeNull()
})
