import { articleInput } from '@/lib/articles/inputs'
import { findPost } from '@/lib/articles/find-post'
import { scheduleArticle } from '@/lib/articles/schedule-article'
import { lastEvent } from '@/tests/support/told'
import { aDraft, aPost, articleForm, articleRow } from '@/tests/support/an-article'
import { asSuperuser } from '@/tests/support/database'
import { anEditor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const time = { publishOn: '2030-07-01', publishClock: '8.05' }

describe('scheduling a post', () => {
  it('sets a Stockholm time, before which only writers see it and after which everyone does', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    expect(await scheduleArticle(editor, articleForm(id, { ...time, titleSv: 'Senare' }))).toEqual({ slug: 'senare' })
    expect((await articleRow(id)).publishAt?.toISOString()).toBe('2030-07-01T06:05:00.000Z')
    expect(await lastEvent()).toMatchObject({
      type: 'article.scheduled',
      facts: { revision: 1, publishAt: '2030-07-01T06:05:00.000Z' },
    })
    expect(await findPost('sv', 'senare')).toBeNull()
    await asSuperuser('alter table article disable trigger change_leaves_an_event')
    await asSuperuser(`update article set publish_at = now() - interval '1 second' where id = $1`, [id])
    await asSuperuser('alter table article enable trigger change_leaves_an_event')
    expect(await findPost('sv', 'senare')).toMatchObject({ text: { title: 'Senare' } })
    expect(await articleRow(id)).toMatchObject({ status: 'scheduled' })
  })

  it('can be moved, and its address follows the title until it is public', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    await scheduleArticle(editor, articleForm(id, { ...time, titleSv: 'Först' }))
    const moved = articleForm(id, { ...time, version: 2, publishClock: '09:00', titleSv: 'Sedan' })
    expect(await scheduleArticle(editor, moved)).toEqual({ slug: 'sedan' })
    expect((await articleRow(id)).publishAt?.toISOString()).toBe('2030-07-01T07:00:00.000Z')
  })

  it('is refused for a time that has passed, and for a post that is out', async () => {
    const editor = await anEditor()
    const id = await aDraft(editor)
    const past = articleForm(id, { publishOn: '2020-01-01', publishClock: '08:00' })
    expect((await refused(() => scheduleArticle(editor, past), 'publish-time-passed')).field).toBe('publishOn')
    await refused(() => scheduleArticle(editor, articleForm(id, { ...time, ingressSv: '' })), 'article-ingress-missing')
    const post = await aPost(editor)
    await refused(
      () => scheduleArticle(editor, articleForm(post.id, { ...time, version: 2 })),
      'article-already-published',
    )
  })

  it('asks for a day and a time', () => {
    const form = articleForm('b1d0a6de-0000-4000-8000-000000000001', {
      intent: 'schedule',
      publishOn: 'snart',
      publishClock: '25:00',
    })
    const parsed = articleInput.safeParse({ ...form, tags: '' })
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['publish-day-missing', 'publish-clock-missing'])
  })
})
