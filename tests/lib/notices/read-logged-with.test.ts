import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { startOfWeek } from '@/lib/calendar/weeks'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { db } from '@/lib/db/client'
import { nextDigest } from '@/lib/notices/next-digest'
import { queueDigests } from '@/lib/notices/queue-digests'
import { readLoggedWith } from '@/lib/notices/read-logged-with'
import type { LogJointInput } from '@/lib/time/joint-inputs'
import { listLoggedWith } from '@/lib/time/list-logged-with'
import { logJoint } from '@/lib/time/log-joint'
import { undoTime } from '@/lib/time/undo-time'
import { aCase } from '@/tests/support/a-case'
import { declared } from '@/tests/support/a-conflict'
import { asSeen } from '@/tests/support/case-rows'
import { asSuperuser } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails-waiting'
import { anAdvisor } from '@/tests/support/people'
import { choose } from './notices'

async function two() {
  const [advisor, second] = [await anAdvisor('Anton Först'), await anAdvisor('Berit Bredvid')]
  return { advisor, second, supportCase: await aCase().triaged().assignedTo(advisor).verified() }
}

function asked(number: string, { personId }: Advisor): LogJointInput {
  return {
    ...{ number, secondId: personId, requestId: randomUUID(), duration: minutes(60), drawn: 60, note: '' },
    ...({ activity: 'meeting', workedOn: today(), earlyReason: null, lateReason: null } as const),
  }
}

it('is told to whoever has it in their name, until they have seen their week or it is taken back', async () => {
  const { advisor, second, supportCase } = await two()
  const [ask, other] = [asked(supportCase.number, second), asked(supportCase.number, second)]
  await logJoint(advisor, ask)
  await logJoint(advisor, other)
  expect(await mailsTo(second.personId)).toEqual(['time-logged-with', 'time-logged-with'])
  const { number } = supportCase
  const told = { number, by: 'Anton Först', minutes: 60, doneOn: today() }
  expect(await listLoggedWith(second)).toMatchObject([{ ...told, id: other.requestId }, { ...told, id: ask.requestId }])
  expect(await listLoggedWith(advisor)).toEqual([])
  await undoTime(advisor, { number, requestId: randomUUID(), undoes: ask.requestId })
  expect(await listLoggedWith(second)).toMatchObject([{ ...told, id: other.requestId }])
  expect(await mailsTo(second.personId)).toEqual(['time-logged-with'])
  await readLoggedWith(second, addDays(startOfWeek(today()), -7))
  expect(await listLoggedWith(second)).toHaveLength(1)
  await readLoggedWith(second, startOfWeek(today()))
  expect(await listLoggedWith(second)).toEqual([])
  expect(await mailsTo(second.personId)).toEqual([])
}) // prettier-ignore

it('is told in the morning to whoever reads then, though they see nothing of the case', async () => {
  const { advisor, second, supportCase } = await two()
  await choose(second.personId, 'digest')
  await logJoint(advisor, asked(supportCase.number, second))
  const then = '2026-11-03T16:00:00+01:00'
  const due = nextDigest(new Date(then))
  await asSuperuser(`update notice set since_at = $2, mail_due_at = $3 where person_id = $1`, [
    second.personId,
    then,
    due,
  ])
  await queueDigests(due)
  const mails = await db().mail.findMany({ where: { personId: second.personId } })
  expect(mails.map(({ template, params }) => [template, params])).toEqual([
    ['digest', { count: 1, cases: `${supportCase.number}: 1` }],
  ])
})

it('is told by its own news alone, and of no case that is closed to them', async () => {
  const { advisor, second, supportCase } = await two()
  const { number, lead, companyId } = supportCase
  await logJoint(advisor, asked(number, second))
  await readLoggedWith(second, startOfWeek(today()))
  await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: second.personId })
  expect(await listLoggedWith(second)).toEqual([])
  await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
  await logJoint(advisor, asked(number, second))
  expect(await listLoggedWith(second)).toHaveLength(1)
  const { orgDigits } = await db().company.findUniqueOrThrow({ where: { id: companyId } })
  await declared(second, 'Ett bolag', { orgNumber: orgDigits })
  expect(await listLoggedWith(second)).toEqual([])
})
