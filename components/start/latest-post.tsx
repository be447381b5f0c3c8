import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Post } from '@/lib/articles/public-post'
import { dayOf } from '@/lib/calendar/days'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** Undefined: there is none yet. Null: the database is away. */
export function LatestPost({ locale, post }: { locale: Locale; post: Post | null | undefined }) {
  const t = useTranslations('start')
  return (
    <section aria-labelledby="latest" className="min-w-0 space-y-5">
      <h2 id="latest">{t('postHeading')}</h2>
      {post === null && <p className="text-muted">{t('notNow')}</p>}
      {post === undefined && <p>{t('noPost')}</p>}
      {post && (
        <article className="border-hairline space-y-2 border-t py-5">
          <p className="text-muted text-sm">
            <time dateTime={post.publishedAt.toISOString()}>{formatDay(dayOf(post.publishedAt), locale)}</time>
          </p>
          <h3 lang={post.text.lang}>
            <TextLink href={pagePath(locale, '/blog/[slug]', { slug: post.slug })}>{post.text.title}</TextLink>
          </h3>
          <p lang={post.text.lang}>{post.text.ingress}</p>
        </article>
      )}
      <p>
        <TextLink href={pagePath(locale, '/blog')}>{t('allPosts')}</TextLink>
      </p>
    </section>
  )
}
