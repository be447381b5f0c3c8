import { randomUUID } from 'node:crypto'
import { findArticle } from '@/lib/articles/find-article'
import { saveArticle } from '@/lib/articles/save-article'
import { db } from '@/lib/db/client'
import { asApp, asSuperuser } from '@/tests/support/database'
import { lastEvent } from '@/tests/support/told'
import { aDraft, aPost, articleForm, articleRow } from '@/tests/support/an-article'
import { aLead, anEditor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('saving a post', () => {
  it('writes a new revision and leaves the earlier ones alone', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    expect(await saveArticle(editor, articleForm(id, { titleSv: 'Första', tags: ['krav'] }))).toEqual({ revision: 1 })
    expect(await saveArticle(editor, articleForm(id, { version: 2, titleSv: 'Andra' }))).toEqual({ revision: 2 })
    expect(await articleRow(id)).toMatchObject({ revision: 2, version: 3, tags: [], status: 'draft' })
    const titles = await db().articleRevision.findMany({ where: { articleId: id }, orderBy: { no: 'asc' } })
    expect(titles.map(({ titleSv }) => titleSv)).toEqual(['Första', 'Andra'])
    expect(await lastEvent()).toMatchObject({ type: 'article.revised', facts: { revision: 2, from: null } })
  })

  it('changes nothing when nothing differs', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    await saveArticle(editor, articleForm(id))
    expect(await saveArticle(editor, articleForm(id, { version: 2 }))).toEqual({ revision: 1 })
    expect(await articleRow(id)).toMatchObject({ revision: 1, version: 2 })
  })

  it('writes a new revision where only a tag differs, and none where they are the same', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    const saved: number[] = []
    for (const tags of [['krav'], ['krav'], ['pris'], ['pris', 'krav'], ['pris', 'krav']]) {
      const { version } = await articleRow(id)
      saved.push((await saveArticle(editor, articleForm(id, { version, tags }))).revision)
    }
    expect(saved).toEqual([1, 1, 2, 3, 3])
  })

  it('keeps nothing beside a post for whoever was refused for something else', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    const bodySv = `![En bro](/api/images/${randomUUID()})`
    await refused(() => saveArticle(editor, articleForm(id, { bodySv })), 'image-unknown')
    expect((await findArticle(editor, id))?.draft).toBeNull()
  })

  it('tells the second of two who was first, overwrites nothing and keeps what the second typed', async () => {
    const [editor, lead] = [await anEditor(), await aLead()]
    const id = await aDraft(editor)
    const late = await oneTooLate(
      saveArticle(editor, articleForm(id, { titleSv: 'Ebbas' })),
      saveArticle(lead, articleForm(id, { titleSv: 'Lisas' })),
    )
    expect(late).toMatchObject({ code: 'article-moved-on', facts: { clock: expect.stringMatching(/^\d\d:\d\d$/) } })
    expect(await db().articleRevision.count({ where: { articleId: id } })).toBe(1)
    const { saved, draft } = (await findArticle(late.facts.who === lead.name ? editor : lead, id)) ?? {}
    expect(saved?.titleSv).toBe(late.facts.who === lead.name ? 'Lisas' : 'Ebbas')
    expect(draft).toMatchObject({
      texts: { titleSv: late.facts.who === lead.name ? 'Ebbas' : 'Lisas' },
      isBehind: true,
    })
  })

  it('holds a post that everyone reads to what publishing asks for', async () => {
    const editor = await anEditor()
    const { id } = await aPost(editor)
    const refusal = await refused(
      () => saveArticle(editor, articleForm(id, { version: 2, titleSv: '' })),
      'article-title-missing',
    )
    expect(refusal.field).toBe('titleSv')
    const noAlt = `![](/api/images/${randomUUID()})`
    await refused(() => saveArticle(editor, articleForm(id, { version: 2, bodySv: noAlt })), 'image-alt-missing')
  })

  it('refuses a picture that is not in the store, and a post that is not there', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    const bodySv = `![En bro](/api/images/${randomUUID()})`
    const refusal = await refused(() => saveArticle(editor, articleForm(id, { bodySv })), 'image-unknown')
    expect(refusal.field).toBe('bodySv')
    await refused(() => saveArticle(editor, articleForm(randomUUID())), 'article-not-found')
  })

  it('keeps revisions that nobody can change, not even with the application’s own role', async () => {
    const editor = await anEditor()
    await aPost(editor)
    await expect(asApp(`update article_revision set title_sv = 'Annan'`)).rejects.toThrow(/permission denied/)
    await expect(asApp('delete from article_revision')).rejects.toThrow(/permission denied/)
    await expect(asSuperuser(`update article_revision set title_sv = 'Annan'`)).rejects.toThrow(/never changed/)
  })
})
