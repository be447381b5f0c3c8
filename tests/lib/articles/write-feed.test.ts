import { parseDocument, DomUtils } from 'htmlparser2'
import { answerFeed } from '@/lib/articles/feed-response'
import { writeFeed } from '@/lib/articles/write-feed'
import { escapeHtml } from '@/lib/security/escape-html'
import { aPost } from '@/tests/support/an-article'
import '@/tests/support/database'
import { anEditor } from '@/tests/support/people'

const hostile = 'Krav ]]> & <script>"råd"</script> \u{1F333}'
const english = { titleEn: 'Both', ingressEn: 'Lead', bodyEn: 'Text with a [link](/en/support/new).' }

type Item = {
  id: string
  title: string
  url: string
  content_html: string
  summary: string
  date_published: string
  authors?: { name: string }[]
}
type JsonFeed = { version: string; title: string; feed_url: string; home_page_url: string; items: Item[] }

beforeAll(async () => {
  const editor = await anEditor('Ebba Norling')
  await aPost(editor, { titleSv: hostile, bodySv: '<b>x</b> **fet** ]]> [ut](/stod/ny)', tags: ['krav'] }, new Date('2026-11-01T09:00:00Z'))
  await aPost(editor, { titleSv: 'Två språk', ...english }, new Date('2026-11-02T09:00:00Z'))
}) // prettier-ignore

describe('the feeds', () => {
  it('are well-formed Atom with whole addresses, also with a title that would break it', async () => {
    const xml = await writeFeed('atom', 'sv')
    const root = parseDocument(xml, { xmlMode: true })
    const entries = DomUtils.getElementsByTagName('entry', root)
    const text = (name: string, of = entries[1]) =>
      DomUtils.textContent(DomUtils.getElementsByTagName(name, of ?? root)[0] ?? [])
    expect(entries).toHaveLength(2)
    expect(text('title', entries[0])).toBe('Två språk')
    expect(text('title')).toBe(escapeHtml(hostile))
    expect(text('title')).not.toContain('<script>')
    expect(text('id')).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    expect(text('name')).toBe('Ebba Norling')
    expect(text('published')).toBe('2026-11-01T09:00:00.000Z')
    expect(text('content')).toContain('<a href="http://localhost/stod/ny">ut</a>')
    expect(text('content')).toContain('<strong>fet</strong> ]]&gt;')
    expect(text('content')).not.toContain('<b>')
    const links = DomUtils.getElementsByTagName('link', root).map(({ attribs }) => [attribs.rel, attribs.href])
    expect(links).toContainEqual(['self', 'http://localhost/api/feeds/atom'])
    expect(xml).toContain('xml:lang="sv"')
  })

  it('are a JSON feed of posts in the language', async () => {
    const feed = JSON.parse(await writeFeed('json', 'en')) as JsonFeed
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1',
      home_page_url: 'http://localhost/en/blog',
      feed_url: 'http://localhost/api/feeds/json?lang=en',
    })
    expect(feed.items).toHaveLength(1)
    expect(feed.items[0]).toMatchObject({ title: 'Both', summary: 'Lead', url: 'http://localhost/en/blog/tva-sprak' })
    expect(feed.items[0]?.content_html).toContain('<a href="http://localhost/en/support/new">link</a>')
  })

  it('have as many posts in a language as in the other, however many others lie between', async () => {
    const editor = await anEditor('Olof Hed')
    for (let day = 1; day <= 31; day++) await aPost(editor, { titleSv: `Nr ${day}` }, new Date(Date.UTC(2026, 9, day)))
    await aPost(editor, { titleSv: 'Äldst', ...english }, new Date('2026-09-01T09:00:00Z'))
    const titles = async (locale: 'sv' | 'en') =>
      (JSON.parse(await writeFeed('json', locale)) as JsonFeed).items.map(({ title }) => title)
    expect(await titles('en')).toEqual(['Both', 'Both'])
    expect(await titles('sv')).toHaveLength(30)
  })

  it('tell a reader that comes back when nothing is new', async () => {
    const first = await answerFeed(new Request('http://localhost/api/feeds/atom'), 'atom')
    expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const etag = first.headers.get('etag') ?? ''
    // A proxy that packs the answer weakens its tag.
    for (const held of [etag, `W/${etag}`, `"older", W/${etag}`, '*']) {
      const headers = { 'if-none-match': held }
      const again = await answerFeed(new Request('http://localhost/api/feeds/atom', { headers }), 'atom')
      expect([held, again.status]).toEqual([held, 304])
    }
  })
})
