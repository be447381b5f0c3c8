import { randomUUID } from 'node:crypto'
import { findArticle } from '@/lib/articles/find-article'
import { keepUnsaved } from '@/lib/articles/keep-unsaved'
import { listArticles } from '@/lib/articles/list-articles'
import { saveArticle } from '@/lib/articles/save-article'
import { db } from '@/lib/db/client'
import { forgetDraft } from '@/lib/drafts/forget-draft'
import { draftPlace } from '@/lib/drafts/place'
import { aDraft, articleForm } from '@/tests/support/an-article'
import { aLead, anEditor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const typed = (id: string, bodySv: string, version = 1) =>
  articleForm(id, { version, titleSv: 'Halv rub', bodySv, tags: ['krav'] })

describe('what a form brought and did not save', () => {
  it('is kept for its writer alone, in the place of what was kept before', async () => {
    const [editor, lead] = [await anEditor(), await aLead()]
    const id = await aDraft(editor)
    await keepUnsaved(editor, typed(id, 'En me'))
    await keepUnsaved(editor, typed(id, 'En mening'))
    expect((await findArticle(editor, id))?.draft).toMatchObject({
      texts: { titleSv: 'Halv rub', bodySv: 'En mening' },
      tags: 'krav',
      version: 2,
      isBehind: false,
    })
    expect((await findArticle(lead, id))?.draft).toBeNull()
    expect((await listArticles(editor))[0]).toMatchObject({ id, title: 'Halv rub', draftAt: expect.any(Date) })
    expect((await listArticles(lead))[0]).toMatchObject({ id, title: '', draftAt: null })
  })

  it('is no draft when it equals what is saved', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    await saveArticle(editor, articleForm(id))
    await keepUnsaved(editor, articleForm(id, { version: 2 }))
    expect((await findArticle(editor, id))?.draft).toBeNull()
  })

  it('says when somebody has saved since', async () => {
    const [editor, lead] = [await anEditor(), await aLead()]
    const id = await aDraft(editor)
    await keepUnsaved(editor, typed(id, 'Min text'))
    await saveArticle(lead, articleForm(id))
    expect(await findArticle(editor, id)).toMatchObject({ changedBy: lead.name, draft: { isBehind: true } })
  })

  it('can be thrown away', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    await keepUnsaved(editor, typed(id, 'x'))
    await forgetDraft(editor.personId, draftPlace('article', id), 1)
    expect(await db().draft.count({ where: { personId: editor.personId } })).toBe(0)
  })

  it('is refused for a post that is not there', async () => {
    const editor = await anEditor()
    await refused(() => keepUnsaved(editor, typed(randomUUID(), 'x')), 'article-not-found')
  })
})
