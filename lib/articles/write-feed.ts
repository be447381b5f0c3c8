import 'server-only'
import { Feed } from 'feed'
import { listPosts } from '@/lib/articles/list-posts'
import type { Post } from '@/lib/articles/public-post'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { pageUrl } from '@/lib/i18n/alternates'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { parseMarkdown } from '@/lib/markdown/parse-markdown'
import { writeHtml } from '@/lib/markdown/write-html'
import { escapeHtml } from '@/lib/security/escape-html'

export type FeedKind = 'atom' | 'json'
const MOST = 30

export function feedPath(kind: FeedKind, locale: Locale): string {
  return `/api/feeds/${kind}${locale === 'sv' ? '' : `?lang=${locale}`}`
}

/** The newest posts that are written in the language, whole. */
export async function writeFeed(kind: FeedKind, locale: Locale): Promise<string> {
  const { posts: written } = await listPosts(locale, { take: MOST, writtenIn: locale })
  const { appUrl } = config()
  const { name, lead } = messagesIn(locale).blog
  const link = pageUrl(locale, '/blog')
  const feed = new Feed({
    id: link,
    title: name,
    description: lead,
    link,
    language: locale,
    updated: newest(written),
    feedLinks: { atom: appUrl + feedPath('atom', locale), json: appUrl + feedPath('json', locale) },
    author: { name: host().authority.name[locale], link: appUrl },
    copyright: host().authority.name[locale],
    favicon: `${appUrl}/icon.svg`,
  })
  // Atom's titles are HTML in this feed, JSON Feed's are plain text.
  const write = kind === 'atom' ? escapeHtml : (text: string) => text
  for (const post of written) feed.addItem(itemOf(post, locale, appUrl, write))
  return kind === 'atom' ? feed.atom1().replace('<feed ', `<feed xml:lang="${locale}" `) : feed.json1()
}

function itemOf(
  { id, slug, author, tags, publishedAt, changedAt, text }: Post,
  locale: Locale,
  origin: string,
  write: (text: string) => string,
) {
  return {
    // Stays the same if the address ever changes.
    id: `urn:uuid:${id}`,
    title: write(text.title),
    link: pageUrl(locale, '/blog/[slug]', { slug }),
    description: write(text.ingress),
    content: `<p><strong>${escapeHtml(text.ingress)}</strong></p>${writeHtml(parseMarkdown(text.body, locale), origin)}`,
    author: [{ name: author }],
    category: tags.map((name) => ({ name, term: name })),
    published: publishedAt,
    date: changedAt,
  }
}

function newest(posts: readonly Post[]): Date {
  return new Date(Math.max(0, ...posts.map(({ changedAt }) => changedAt.getTime())))
}
