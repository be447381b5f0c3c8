import { db } from '@/lib/db/client'
import { forgetOldDrafts } from '@/lib/drafts/forget-old-drafts'
import { makePerson } from '@/tests/lib/auth/people'
import { asSuperuser } from '@/tests/support/database'
import { typed } from './drafts'

it('forgets what nobody has typed in for thirty days', async () => {
  const me = await makePerson()
  await typed(me, { place: 'message:UA-2026-0001' })
  await typed(me, { place: 'note:UA-2026-0001' })
  await asSuperuser(`begin; set local session_replication_role = replica;
    update draft set kept_at = now() - interval '31 days', expires_at = now() - interval '1 day'
    where person_id = '${me}' and place like 'message:%'; commit`)
  await forgetOldDrafts()
  expect(await db().draft.findMany({ where: { personId: me }, select: { place: true } })).toEqual([
    { place: 'note:UA-2026-0001' },
  ])
})
