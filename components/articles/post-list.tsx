import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Post } from '@/lib/articles/public-post'
import { dayOf } from '@/lib/calendar/days'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { TagLinks } from './tag-links'

export function PostList({ locale, posts }: { locale: Locale; posts: readonly Post[] }) {
  const t = useTranslations('blog')
  return (
    <ul className="space-y-10">
      {posts.map(({ id, slug, author, publishedAt, tags, text }) => (
        <li key={id} className="measure space-y-2">
          <p className="text-muted text-sm">
            <time dateTime={publishedAt.toISOString()}>{formatDay(dayOf(publishedAt), locale)}</time>
            {' · '}
            {t('byline', { author })}
          </p>
          <h2 lang={text.lang}>
            <TextLink href={pagePath(locale, '/blog/[slug]', { slug })}>{text.title}</TextLink>
          </h2>
          <p lang={text.lang}>{text.ingress}</p>
          <TagLinks locale={locale} tags={tags} />
        </li>
      ))}
    </ul>
  )
}
