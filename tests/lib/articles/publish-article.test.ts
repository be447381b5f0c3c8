import { randomUUID } from 'node:crypto'
import { articleInput } from '@/lib/articles/inputs'
import { findPost } from '@/lib/articles/find-post'
import { publishArticle } from '@/lib/articles/publish-article'
import { unpublishArticle } from '@/lib/articles/unpublish-article'
import { db } from '@/lib/db/client'
import { lastEvent } from '@/tests/support/told'
import { aDraft, aPost, articleForm, articleRow } from '@/tests/support/an-article'
import { aSubscriber } from '@/tests/support/a-subscriber'
import { aLead, anEditor } from '@/tests/support/people'
import { losersOf, refused } from '@/tests/support/refused'

describe('publishing a post', () => {
  it('saves the text, gives it an address and lets everyone read it', async () => {
    const editor = await anEditor('Ebba Norling')
    const id = await aDraft(editor)
    const titleSv = 'Så läser du: åäö & kraven!'
    expect(await publishArticle(editor, articleForm(id, { titleSv, tags: ['krav'] }))).toEqual({
      slug: 'sa-laser-du-aao-kraven',
    })
    expect(await findPost('sv', 'sa-laser-du-aao-kraven')).toMatchObject({
      author: 'Ebba Norling', tags: ['krav'], hasEnglish: false, text: { lang: 'sv', title: titleSv },
    }) // prettier-ignore
    expect(await lastEvent()).toMatchObject({
      type: 'article.published',
      actorId: editor.personId,
      facts: { revision: 1 },
    })
  })

  it('gives two posts of the same title addresses of their own, also at once', async () => {
    const editor = await anEditor()
    const posts = await Promise.all([1, 2, 3].map(() => aPost(editor, { titleSv: 'Samma rubrik' })))
    expect(posts.map(({ slug }) => slug).sort()).toEqual(['samma-rubrik', 'samma-rubrik-2', 'samma-rubrik-3'])
  })

  it('keeps the address whatever the title becomes, and through being taken back', async () => {
    const editor = await anEditor()
    const { id, slug } = await aPost(editor, { titleSv: 'Gammal rubrik' })
    const first = (await articleRow(id)).firstPublishedAt
    await unpublishArticle(editor, { id, version: 2 })
    expect(await publishArticle(editor, articleForm(id, { version: 3, titleSv: 'Ny rubrik' }))).toEqual({ slug })
    expect((await articleRow(id)).firstPublishedAt).toEqual(first)
  })

  it('is revised when it is published with other words, and out since the same moment', async () => {
    const editor = await anEditor()
    const { id, slug } = await aPost(editor, {}, new Date('2026-08-31T22:30:00Z'))
    const before = await articleRow(id)
    expect(await publishArticle(editor, articleForm(id, { version: 2, bodySv: 'Andra ord.' }))).toEqual({ slug })
    const { publishAt, firstPublishedAt } = before
    expect(await articleRow(id)).toMatchObject({ revision: 2, version: 3, publishAt, firstPublishedAt })
    expect(await lastEvent()).toMatchObject({ type: 'article.revised', facts: { revision: 2, from: null } })
  })

  it('is the same when sent twice, and one of two writers is told when the texts differ', async () => {
    const [editor, lead] = [await anEditor(), await aLead()]
    const id = await aDraft(editor)
    const form = articleForm(id, { titleSv: 'Två gånger' })
    expect(await publishArticle(editor, form)).toEqual(await publishArticle(editor, form))
    expect(await articleRow(id)).toMatchObject({ version: 2, revision: 1 })
    const other = await aDraft(editor)
    const losers = await losersOf([
      publishArticle(editor, articleForm(other, { titleSv: 'Ebbas' })),
      publishArticle(lead, articleForm(other, { titleSv: 'Lisas' })),
    ])
    expect(losers.map(({ code }) => code)).toEqual(['article-moved-on'])
  })

  it('lists each confirmed subscriber once, however often it is published', async () => {
    const editor = await anEditor()
    await aSubscriber('a@example.com')
    await aSubscriber('b@example.com', { confirmed: false })
    const { id } = await aPost(editor, { titleSv: 'Utskick' })
    await unpublishArticle(editor, { id, version: 2 })
    await aSubscriber('c@example.com')
    await publishArticle(editor, articleForm(id, { version: 3, titleSv: 'Utskick' }))
    expect(await db().newsletterDelivery.count({ where: { articleId: id } })).toBe(1)
  })

  it.each([
    ['article-title-missing', 'titleSv', { titleSv: '' }],
    ['article-ingress-missing', 'ingressSv', { ingressSv: '' }],
    ['article-body-missing', 'bodySv', { bodySv: '' }],
    ['article-english-ingress-missing', 'ingressEn', { titleEn: 'A title', bodyEn: 'A text.' }],
    ['image-alt-missing', 'bodySv', { bodySv: `![](/api/images/${randomUUID()})` }],
    ['image-foreign', 'bodySv', { bodySv: '![En bro](https://evil.example/x.png)' }],
    [
      'image-alt-missing',
      'bodyEn',
      { titleEn: 'T', ingressEn: 'I', bodyEn: `![ ][1]\n\n[1]: /api/images/${randomUUID()}` },
    ],
  ])('is refused with %s beside %s', async (code, field, texts) => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    const refusal = await refused(() => publishArticle(editor, articleForm(id, texts)), code)
    expect(refusal.field).toBe(field)
  })

  it('is told everything that is missing at once by the form', () => {
    const parsed = articleInput.safeParse({
      id: randomUUID(),
      version: '1',
      intent: 'publish',
      titleSv: '  ',
      bodySv: '![](/api/images/x)',
    })
    expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['titleSv', 'article-title-missing'],
      ['ingressSv', 'article-ingress-missing'],
      ['bodySv', 'image-foreign'],
    ])
  })
})
