import { simpleParser } from 'mailparser'
import { unpublishArticle } from '@/lib/articles/unpublish-article'
import { openToken } from '@/lib/crypto/signed-tokens'
import { db } from '@/lib/db/client'
import { sendDueMails } from '@/lib/mail/send-due-mails'
import { GRACE_MINUTES, queueNewsletters } from '@/lib/newsletter/queue-newsletters'
import { aPost } from '@/tests/support/an-article'
import { asSuperuser } from '@/tests/support/database'
import { aSubscriber } from '@/tests/support/a-subscriber'
import { anEditor } from '@/tests/support/people'
import { SmtpSink } from '@/tests/support/smtp-sink'

const noCalendar = () => Promise.resolve(null)

const sink = new SmtpSink()
const port = 41_000 + (process.pid % 9_000)
const minutesAgo = (count: number) => new Date(Date.now() - count * 60_000)

beforeAll(async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  await sink.listen(port)
})
afterAll(() => sink.close())

describe('a newsletter', () => {
  it('is a mail with one-click unsubscribing in its headers and a page to leave by in its text', async () => {
    const id = await aSubscriber('anna@example.com')
    const title = 'Nytt: "krav" & <b>råd</b>'
    await aPost(await anEditor(), { titleSv: title }, minutesAgo(GRACE_MINUTES + 1))
    await Promise.all([queueNewsletters(), queueNewsletters(), queueNewsletters()])
    await sendDueMails(noCalendar)
    const letters = await Promise.all(sink.received.map(({ data }) => simpleParser(data)))
    const [letter, ...more] = letters.filter(({ subject }) => subject?.startsWith('Nytt på'))
    expect(more).toEqual([])
    expect(letter?.subject).toBe(`Nytt på Upphandlingsbloggen: ${title}`)
    const raw = sink.received.find(({ data }) => /List-Unsubscribe-Post/i.test(data))?.data ?? ''
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    const post = /^List-Unsubscribe:\s+<(\S+)>$/m.exec(raw)?.[1] ?? ''
    expect(letter?.headers.get('list')).toMatchObject({ unsubscribe: { url: post } })
    const token = new URL(post).searchParams.get('token') ?? ''
    expect(post.startsWith('http://localhost/api/newsletter/unsubscribe?')).toBe(true)
    expect(openToken('newsletter-leave', token)).toBe(id)
    const leave = `http://localhost/nyhetsbrev/avsluta?${new URLSearchParams({ nyckel: token }).toString()}`
    expect(letter?.text).toContain(leave)
    expect(letter?.html).toContain('&#60;b&#62;')
    expect(letter?.text).toContain('http://localhost/blogg/nytt-krav-b-rad-b')
  })

  it('waits so long that a post published by mistake can be taken back', async () => {
    await aSubscriber('bo@example.com')
    const editor = await anEditor()
    const { id } = await aPost(editor, { titleSv: 'Misstag' }, minutesAgo(GRACE_MINUTES - 1))
    expect(await queueNewsletters()).toBe(0)
    await unpublishArticle(editor, { id, version: 2 })
    expect(await queueNewsletters(new Date(Date.now() + 3_600_000))).toBe(0)
  })

  it('reaches everyone when there are many', async () => {
    await asSuperuser('alter table subscriber disable trigger change_leaves_an_event')
    await asSuperuser(`insert into subscriber (address, kind, locale, confirmed_at)
      select 'lasare.' || n || '@example.com', 'posts', 'sv', now() from generate_series(1, 120) n`)
    await asSuperuser('alter table subscriber enable trigger change_leaves_an_event')
    const before = await db().mail.count({ where: { template: 'newsletter-post' } })
    const subscribers = await db().subscriber.count({ where: { confirmedAt: { not: null } } })
    await aPost(await anEditor(), { titleSv: 'Till alla' }, minutesAgo(60))
    const counts = await Promise.all([queueNewsletters(), queueNewsletters()])
    expect(counts[0] + counts[1]).toBe(subscribers)
    expect(await db().mail.count({ where: { template: 'newsletter-post' } })).toBe(before + subscribers)
  })
})
