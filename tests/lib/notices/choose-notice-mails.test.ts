import { db } from '@/lib/db/client'
import { chooseNoticeMails } from '@/lib/notices/choose-notice-mails'
import { queueDigests } from '@/lib/notices/queue-digests'
import { aCase } from '@/tests/support/a-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
import { asPerson, choose, unseenBy } from './notices'

const told = (id: string) =>
  asSuperuser(
    `select facts from audit_event where type = 'person.notice-mails-chosen' and subject_id = $1 order by seq`,
    [id],
  )

it('is kept and told once, and is at once from the beginning', async () => {
  const { personId } = await anAdvisor()
  await choose(personId, 'at-once')
  expect(await told(personId)).toEqual([])
  await choose(personId, 'digest')
  await choose(personId, 'digest')
  expect(await told(personId)).toEqual([{ facts: { mails: 'digest' } }])
  expect(await db().person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ noticeMails: 'digest' })
  await expect(chooseNoticeMails(null, 'never')).rejects.toMatchObject({ code: 'signed-out' })
})

it('by two at once is one of them, told as often as it changed', async () => {
  const { personId } = await anAdvisor()
  await Promise.all([choose(personId, 'never'), choose(personId, 'never'), choose(personId, 'never')])
  expect(await told(personId)).toEqual([{ facts: { mails: 'never' } }])
})

it.each([
  ['never', []],
  ['at-once', ['digest']],
] as const)('%s instead of the morning lets what waited for it go as chosen', async (mails, arrives) => {
  const advisor = await anAdvisor()
  await choose(advisor.personId, 'digest')
  await aCase().triaged().assignedTo(advisor)
  await chooseNoticeMails(asPerson(advisor.personId, { roles: ['advisor'] }), mails)
  await queueDigests(new Date(Date.now() + 60_000))
  expect(await mailsTo(advisor.personId)).toEqual(arrives)
  expect(await unseenBy(advisor.personId)).toEqual(['assigned'])
})

it('lets go what the person has not seen, and nothing that waits for another', async () => {
  const [advisor, other] = [await anAdvisor(), await anAdvisor()]
  const cases = []
  for (const one of [advisor, other]) {
    await choose(one.personId, 'digest')
    for (const _ of [1, 2]) cases.push(await aCase().triaged().assignedTo(one))
  }
  await withTriggersOff('notice', 'update notice set seen_at = now() where case_id = $1', [cases[0]?.id])
  const waits = async ({ personId }: typeof advisor) =>
    (await db().notice.findMany({ where: { personId, seenAt: null } })).map(({ mailDueAt }) => mailDueAt)
  const before = await waits(other)
  await choose(advisor.personId, 'never')
  expect(await waits(advisor)).toEqual([null])
  expect(await waits(other)).toEqual(before)
  const seen = await db().notice.findFirstOrThrow({ where: { personId: advisor.personId, caseId: cases[0]?.id } })
  expect(seen.mailDueAt).not.toBeNull()
})
