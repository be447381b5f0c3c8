import { randomUUID } from 'node:crypto'
import { findPost } from '@/lib/articles/find-post'
import { publishArticle } from '@/lib/articles/publish-article'
import { scheduleArticle } from '@/lib/articles/schedule-article'
import { unpublishArticle } from '@/lib/articles/unpublish-article'
import { lastEvent } from '@/tests/support/told'
import { aDraft, aPost, articleForm, articleRow } from '@/tests/support/an-article'
import { aLead, anEditor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('taking a post back', () => {
  it('hides it from everyone and keeps its text', async () => {
    const editor = await anEditor()
    const { id, slug } = await aPost(editor, { titleSv: 'Tillbaka' })
    await unpublishArticle(editor, { id, version: 2 })
    expect(await findPost('sv', slug)).toBeNull()
    expect(await articleRow(id)).toMatchObject({ status: 'unpublished', slug, revision: 1, publishAt: null })
    expect(await lastEvent()).toMatchObject({ type: 'article.unpublished', actorId: editor.personId })
    await publishArticle(editor, articleForm(id, { version: 3, titleSv: 'Tillbaka' }))
    expect(await findPost('sv', slug)).not.toBeNull()
  })

  it('makes a post that only waited a draft again', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    await scheduleArticle(editor, articleForm(id, { publishOn: '2030-07-01', publishClock: '08:00' }))
    await unpublishArticle(editor, { id, version: 2 })
    expect(await articleRow(id)).toMatchObject({ status: 'draft', firstPublishedAt: null })
    expect((await lastEvent())?.type).toBe('article.unscheduled')
  })

  it('makes no draft of one that was read before it waited', async () => {
    const editor = await anEditor()
    const { id } = await aPost(editor)
    const { firstPublishedAt } = await articleRow(id)
    await unpublishArticle(editor, { id, version: 2 })
    await scheduleArticle(editor, articleForm(id, { version: 3, publishOn: '2030-07-01', publishClock: '08:00' }))
    await unpublishArticle(editor, { id, version: 4 })
    expect(await articleRow(id)).toMatchObject({ status: 'unpublished', firstPublishedAt })
    expect((await lastEvent())?.type).toBe('article.unscheduled')
  })

  it('is refused when it is not out, when somebody was first, and when it is not there', async () => {
    const [editor, lead] = [await anEditor(), await aLead()]
    const { id } = await aPost(editor)
    const late = await oneTooLate(
      unpublishArticle(editor, { id, version: 2 }),
      unpublishArticle(lead, { id, version: 2 }),
    )
    expect(['article-moved-on', 'article-not-published']).toContain(late.code)
    await refused(() => unpublishArticle(editor, { id, version: 3 }), 'article-not-published')
    await refused(() => unpublishArticle(editor, { id: randomUUID(), version: 1 }), 'article-not-found')
    const other = await aPost(editor)
    await refused(() => unpublishArticle(editor, { id: other.id, version: 1 }), 'article-moved-on')
  })
})
