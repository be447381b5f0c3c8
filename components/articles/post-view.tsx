import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Markdown, type Pictures } from '@/components/ui/markdown'
import type { Post } from '@/lib/articles/public-post'
import { dayOf } from '@/lib/calendar/days'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { TagLinks } from './tag-links'

type PostViewProps = {
  locale: Locale
  post: Pick<Post, 'tags' | 'author' | 'text'> & { publishedAt: Date | null; changedAt: Date | null }
  pictures: Pictures
  /** Where it can be read, written out on paper. */
  url?: string
  children?: ReactNode
}

export function PostView({ locale, post, pictures, url, children }: PostViewProps) {
  const t = useTranslations('blog')
  const { text, author, tags, publishedAt, changedAt } = post
  const published = publishedAt && dayOf(publishedAt)
  const changed = changedAt && dayOf(changedAt)
  return (
    <article className="space-y-8">
      <header className="measure space-y-4">
        {text.lang !== locale && (
          <p className="bg-tint rounded-md px-4 py-3 text-sm" lang={locale}>
            {t('onlySwedish')}
          </p>
        )}
        <h1 lang={text.lang}>{text.title}</h1>
        <p className="text-lg leading-snug" lang={text.lang}>
          {text.ingress}
        </p>
        <p className="text-muted text-sm">
          {t('byline', { author })}
          {published && (
            <>
              {' · '}
              <time dateTime={publishedAt.toISOString()}>{formatDay(published, locale)}</time>
            </>
          )}
          {changed && published && changed > published && (
            <>
              {' · '}
              {t('changed', { day: formatDay(changed, locale) })}
            </>
          )}
        </p>
      </header>
      <Markdown everyones source={text.body} lang={text.lang} pictures={pictures} className="post" />
      <TagLinks locale={locale} tags={tags} />
      {url && <p className="hidden text-sm print:block">{t('address', { url })}</p>}
      {children}
    </article>
  )
}
