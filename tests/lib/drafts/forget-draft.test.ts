import { db } from '@/lib/db/client'
import { findDraft } from '@/lib/drafts/find-draft'
import { forgetDraft } from '@/lib/drafts/forget-draft'
import { makePerson } from '@/tests/lib/auth/people'
import '@/tests/support/database'
import { PLACE, typed } from './drafts'

it('forgets what was sent, of its person and place only', async () => {
  const [me, other] = [await makePerson(), await makePerson()]
  await typed(me)
  await typed(me, { place: 'note:UA-2026-0001' })
  await typed(other)
  await forgetDraft(me, PLACE, 1)
  expect(await findDraft(db(), me, PLACE)).toBeNull()
  expect(await findDraft(db(), me, 'note:UA-2026-0001')).not.toBeNull()
  expect(await findDraft(db(), other, PLACE)).not.toBeNull()
})

it('leaves what another device has kept since', async () => {
  const me = await makePerson()
  await typed(me)
  await typed(me, { text: 'Nyare', version: 1 })
  await forgetDraft(me, PLACE, 1)
  expect(await findDraft(db(), me, PLACE)).toMatchObject({ texts: { text: 'Nyare' } })
})

it('says nothing of what was never there', async () => {
  await expect(forgetDraft(await makePerson(), 'message:UA-2026-9999', 3)).resolves.toBeUndefined()
})
