import { randomUUID } from 'node:crypto'
import { listViews } from '@/lib/views/list-views'
import { removeView } from '@/lib/views/remove-view'
import { saveView } from '@/lib/views/save-view'
import { lastEvent } from '@/tests/support/told'
import { aLead, anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const view = { place: 'cases', name: 'Egen', query: 'status=open', shared: false } as const

it('a view is removed by its keeper, once, and its slot is free again', async () => {
  const advisor = await anAdvisor()
  const id = await saveView(advisor, view)
  expect((await oneTooLate(removeView(advisor, id), removeView(advisor, id))).code).toBe('view-unknown')
  expect(await lastEvent()).toMatchObject({
    ...{ type: 'view.removed', actorId: advisor.personId, facts: { place: 'cases' } },
  })
  expect(await listViews(advisor, 'cases')).toEqual([])
  await saveView(advisor, view)
})

it('another’s view is not there, the shared one neither', async () => {
  const [advisor, lead] = [await anAdvisor(), await aLead()]
  const id = await saveView(lead, { ...view, shared: true })
  await refused(() => removeView(advisor, id), 'view-unknown')
  await refused(() => removeView(advisor, randomUUID()), 'view-unknown')
  expect((await listViews(lead, 'cases')).map((one) => one.id)).toEqual([id])
})
