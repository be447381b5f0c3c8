import { randomUUID } from 'node:crypto'
import { discardDraft } from '@/lib/articles/discard-draft'
import { findArticle } from '@/lib/articles/find-article'
import { draftInput } from '@/lib/articles/inputs'
import { keepDraft } from '@/lib/articles/keep-draft'
import { listArticles } from '@/lib/articles/list-articles'
import { saveArticle } from '@/lib/articles/save-article'
import { db } from '@/lib/db/client'
import { aDraft, articleForm } from '@/tests/support/an-article'
import { aLead, anEditor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const typed = (id: string, bodySv: string, version = 1) =>
  draftInput.parse({ id, version: String(version), titleSv: 'Halv rub', bodySv, tags: 'krav, ' })

describe('what is typed and not saved', () => {
  it('is kept exactly, for its writer alone', async () => {
    const [editor, lead] = [await anEditor(), await aLead()]
    const id = await aDraft(editor)
    await keepDraft(editor, typed(id, 'En me'))
    const { savedAt } = await keepDraft(editor, typed(id, 'En mening  '))
    expect(savedAt).toMatch(/^\d\d:\d\d$/)
    expect((await findArticle(editor, id))?.draft).toMatchObject({
      texts: { titleSv: 'Halv rub', bodySv: 'En mening  ' }, tags: 'krav, ', isBehind: false,
    }) // prettier-ignore
    expect((await findArticle(lead, id))?.draft).toBeNull()
    expect((await listArticles(editor))[0]).toMatchObject({ id, title: 'Halv rub' })
  })

  it('is gone once saved, and is no draft when it equals what is saved', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    await keepDraft(editor, typed(id, 'x'))
    await saveArticle(editor, articleForm(id))
    expect(await db().articleDraft.count({ where: { articleId: id } })).toBe(0)
    await keepDraft(editor, { ...articleForm(id, { version: 2 }), tags: '' })
    expect((await findArticle(editor, id))?.draft).toBeNull()
  })

  it('says when somebody has saved since', async () => {
    const [editor, lead] = [await anEditor(), await aLead()]
    const id = await aDraft(editor)
    await keepDraft(editor, typed(id, 'Min text'))
    await saveArticle(lead, articleForm(id))
    expect(await findArticle(editor, id)).toMatchObject({ changedBy: lead.name, draft: { isBehind: true } })
  })

  it('can be thrown away', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    await keepDraft(editor, typed(id, 'x'))
    await discardDraft(editor, id)
    expect((await findArticle(editor, id))?.draft).toBeNull()
  })

  it('is refused for a post that is not there', async () => {
    const editor = await anEditor()
    await refused(() => keepDraft(editor, typed(randomUUID(), 'x')), 'article-not-found')
  })
})
