import { restoreRevision } from '@/lib/articles/restore-revision'
import { publishArticle } from '@/lib/articles/publish-article'
import { saveArticle } from '@/lib/articles/save-article'
import { listRevisions } from '@/lib/articles/list-revisions'
import { db } from '@/lib/db/client'
import { lastEvent } from '@/tests/support/told'
import { aDraft, aPost, articleForm, articleRow } from '@/tests/support/an-article'
import { anEditor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

describe('restoring a revision', () => {
  it('saves the earlier text again and takes nothing out of the history', async () => {
    const editor = await anEditor()
    const { id } = await aPost(editor, { titleSv: 'Första' })
    await saveArticle(editor, articleForm(id, { version: 2, titleSv: 'Andra' }))
    expect(await restoreRevision(editor, { id, version: 3, no: 1 })).toEqual({ revision: 3 })
    expect((await listRevisions(editor, id)).map(({ no, title }) => [no, title])).toEqual([
      [3, 'Första'],
      [2, 'Andra'],
      [1, 'Första'],
    ])
    expect(await lastEvent()).toMatchObject({ type: 'article.revised', facts: { revision: 3, from: 1 } })
  })

  it('is refused for the text that counts, for one that is not there, for a version that has moved on', async () => {
    const editor = await anEditor()
    const { id } = await aPost(editor)
    await refused(() => restoreRevision(editor, { id, version: 2, no: 1 }), 'revision-current')
    await refused(() => restoreRevision(editor, { id, version: 2, no: 9 }), 'article-not-found')
    await saveArticle(editor, articleForm(id, { version: 2, titleSv: 'Nyare' }))
    await refused(() => restoreRevision(editor, { id, version: 2, no: 1 }), 'article-moved-on')
  })

  it('does not bring back to the public what may not be published', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    await saveArticle(editor, articleForm(id, { ingressSv: '' }))
    await saveArticle(editor, articleForm(id, { version: 2 }))
    await publishArticle(editor, articleForm(id, { version: 3 }))
    await refused(() => restoreRevision(editor, { id, version: 4, no: 1 }), 'article-ingress-missing')
    expect(await articleRow(id)).toMatchObject({ revision: 2 })
    expect(await db().articleRevision.count({ where: { articleId: id } })).toBe(2)
  })
})
