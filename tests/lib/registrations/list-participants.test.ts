import { listParticipants } from '@/lib/registrations/list-participants'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'
import { aRegistration, aTraining } from '@/tests/support/a-training'
import { asSuperuser } from '@/tests/support/database'
import { anEditor } from '@/tests/support/people'

it('is who comes, by name, and then who waits, in their order; and who has looked is noted', async () => {
  const { id, slug } = await aTraining({ seats: 2 })
  const other = await aTraining()
  await aRegistration(other.slug, { name: 'En Annan' })
  for (const name of ['Åke', 'Anna', 'Östen', 'Bo']) await aRegistration(slug, { name })
  const gone = await aRegistration(slug, { name: 'Gick' })
  await withdrawRegistration(gone.token)
  const editor = await anEditor()
  expect((await listParticipants(editor, id)).map(({ name }) => name)).toEqual(['Anna', 'Åke', 'Östen', 'Bo'])
  expect(
    await asSuperuser(`select subject_kind, action, role from access_log where person_id = $1 and subject_id = $2`, [
      editor.personId,
      id,
    ]),
  ).toEqual([{ subject_kind: 'training-participants', action: 'read', role: 'editor' }])
})
