import { forgetOldNotices } from '@/lib/notices/forget-old-notices'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSuperuser } from '@/tests/support/database'

it('forgets what was seen thirty days ago, and anything after a year', async () => {
  const { id } = await aCaseInProgress()
  const made = (kind: string, since: string, seen: string | null) =>
    asSuperuser(
      `insert into notice (person_id, case_id, kind, since_at, seen_at)
       select advisor_id, id, $2, now() - $3::interval, now() - $4::interval from cases where id = $1`,
      [id, kind, since, seen],
    )
  await asSuperuser(`delete from notice where case_id = $1`, [id])
  await made('message', '40 days', '31 days')
  await made('changed', '40 days', '29 days')
  await made('deadline', '13 months', null)
  await made('hours', '11 months', null)
  await forgetOldNotices()
  const left = await asSuperuser(`select kind from notice where case_id = $1 order by kind`, [id])
  expect(left).toEqual([{ kind: 'changed' }, { kind: 'hours' }])
})
