import { randomUUID } from 'node:crypto'
import { startArticle } from '@/lib/articles/start-article'
import { db } from '@/lib/db/client'
import { lastEvent } from '@/tests/support/told'
import { anEditor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('begins an empty post, once however often the button is pressed', async () => {
  const editor = await anEditor()
  const requestId = randomUUID()
  const begun = await Promise.all([1, 2, 3].map(() => startArticle(editor, { requestId })))
  expect(new Set(begun.map(({ id }) => id)).size).toBe(1)
  expect(await db().article.count()).toBe(1)
  expect(await db().article.findFirst()).toMatchObject({
    status: 'draft',
    slug: null,
    revision: null,
    authorId: editor.personId,
  })
  expect(await lastEvent()).toMatchObject({ type: 'article.started', actorId: editor.personId, role: 'editor' })
})

it("is not answered with another writer's post", async () => {
  const requestId = randomUUID()
  await startArticle(await anEditor(), { requestId })
  const other = await anEditor()
  await refused(() => startArticle(other, { requestId }), 'request-reused')
})
