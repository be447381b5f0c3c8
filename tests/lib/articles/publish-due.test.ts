import { publishDue } from '@/lib/articles/publish-due'
import { scheduleArticle } from '@/lib/articles/schedule-article'
import { db } from '@/lib/db/client'
import { lastEvent } from '@/tests/support/told'
import { aDraft, articleForm, articleRow } from '@/tests/support/an-article'
import { aSubscriber } from '@/tests/support/a-subscriber'
import { asSuperuser } from '@/tests/support/database'
import { anEditor } from '@/tests/support/people'

const at = (clock: string) => new Date(`2030-07-01T${clock}:00Z`)

it('marks a post whose time has come, once, and mails each subscriber once, after the grace', async () => {
  const editor = await anEditor()
  await aSubscriber('en@example.com', { language: 'en' })
  const id = await aDraft(editor)
  await scheduleArticle(editor, articleForm(id, { titleSv: 'I tid', publishOn: '2030-07-01', publishClock: '10:00' }))

  await publishDue(at('07:59'))
  expect(await articleRow(id)).toMatchObject({ status: 'scheduled' })

  await Promise.all([publishDue(at('08:00')), publishDue(at('08:00'))])
  await publishDue(at('08:01'))
  expect(await articleRow(id)).toMatchObject({ status: 'published', firstPublishedAt: at('08:00'), version: 2 })
  expect(await lastEvent()).toMatchObject({
    type: 'article.published',
    role: 'system',
    actorId: null,
    facts: { revision: 1 },
  })
  expect(await asSuperuser(`select from audit_event where type = 'article.published'`)).toHaveLength(1)
  expect(await db().mail.count({ where: { template: 'newsletter-post' } })).toBe(0)

  await Promise.all([publishDue(at('08:10')), publishDue(at('08:10')), publishDue(at('08:11'))])
  const mails = await db().mail.findMany({ where: { template: 'newsletter-post' } })
  expect(mails).toMatchObject([{ toAddress: 'en@example.com', locale: 'en', params: { title: 'I tid' } }])
})
