import { submitArticle } from '@/lib/articles/submit-article'
import { lastEvent } from '@/tests/support/told'
import { aDraft, articleForm, articleRow } from '@/tests/support/an-article'
import { anEditor } from '@/tests/support/people'

it('does what the pressed button says', async () => {
  const editor = await anEditor()
  const id = await aDraft(editor)
  expect(await submitArticle(editor, articleForm(id, { intent: 'preview' }))).toEqual({
    intent: 'preview',
    isPublic: false,
  })
  expect(await articleRow(id)).toMatchObject({ revision: null, version: 1 })
  await submitArticle(editor, articleForm(id, { intent: 'save' }))
  expect((await lastEvent())?.type).toBe('article.revised')
  const later = articleForm(id, { intent: 'schedule', version: 2, publishOn: '2030-07-01', publishClock: '08:00' })
  expect(await submitArticle(editor, later)).toEqual({ intent: 'schedule', isPublic: false })
  expect(await submitArticle(editor, articleForm(id, { intent: 'publish', version: 3 }))).toEqual({
    intent: 'publish',
    isPublic: true,
  })
  expect((await lastEvent())?.type).toBe('article.published')
})
