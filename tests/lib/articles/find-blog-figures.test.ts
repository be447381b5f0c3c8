import { findBlogFigures } from '@/lib/articles/find-blog-figures'
import { scheduleArticle } from '@/lib/articles/schedule-article'
import { unpublishArticle } from '@/lib/articles/unpublish-article'
import { monthOf } from '@/lib/calendar/months'
import { addDays, today } from '@/lib/calendar/days'
import { signToken } from '@/lib/crypto/signed-tokens'
import { leaveNewsletter } from '@/lib/newsletter/leave-newsletter'
import { aDraft, aPost, articleForm, articleRow } from '@/tests/support/an-article'
import { aSubscriber } from '@/tests/support/a-subscriber'
import { anEditor } from '@/tests/support/people'

it('counts what everyone can read, what waits, and who still subscribes', async () => {
  const editor = await anEditor()
  expect(await findBlogFigures(editor)).toEqual({ published: 0, drafts: 0, scheduled: 0, subscribers: 0, months: [] })
  await aPost(editor, {}, new Date('2026-08-31T22:30:00Z'))
  const second = await aPost(editor)
  await aPost(editor)
  const waits = await aDraft(editor)
  await scheduleArticle(editor, articleForm(waits, { publishOn: addDays(today(), 60), publishClock: '08:00' }))
  await aDraft(editor)
  const { version } = await articleRow(second.id)
  await unpublishArticle(editor, { id: second.id, version })
  await aSubscriber('kvar@example.test')
  await aSubscriber('tyst@example.test', { confirmed: false })
  await aSubscriber('utbildning@example.test', { kind: 'trainings' })
  await leaveNewsletter({ key: signToken('newsletter-leave', await aSubscriber('gick@example.test')) })
  const figures = await findBlogFigures(editor)
  expect(figures).toMatchObject({ published: 2, drafts: 1, scheduled: 1, subscribers: 1 })
  // The last hour of August in London is September in Stockholm.
  expect(figures.months.at(0)).toEqual({ month: '2026-09', posts: 1, subscribers: 0 })
  expect(figures.months.at(-1)).toEqual({ month: monthOf(today()), posts: 1, subscribers: 1 })
})
