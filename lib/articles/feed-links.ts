import 'server-only'
import { feedPath } from '@/lib/articles/write-feed'
import { config } from '@/lib/config/config'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'

/** Where a page's head says that its feeds are. */
export function feedLinks(locale: Locale): Record<string, { url: string; title: string }[]> {
  const { appUrl } = config()
  const title = messagesIn(locale).blog.name
  return {
    'application/atom+xml': [{ url: appUrl + feedPath('atom', locale), title }],
    'application/feed+json': [{ url: appUrl + feedPath('json', locale), title }],
  }
}
