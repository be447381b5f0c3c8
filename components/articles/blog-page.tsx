import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import type { Post } from '@/lib/articles/public-post'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { PostList } from './post-list'
import { TagLinks } from './tag-links'

type BlogPageProps = {
  locale: Locale
  tag?: string
  tags: readonly string[]
  posts: readonly Post[]
  page: number
  hasMore: boolean
  feeds: Record<'atom' | 'json', string>
  isWriter: boolean
  /** The form for getting posts by mail. */
  children: ReactNode
}

export function BlogPage({ locale, tag, tags, posts, page, hasMore, feeds, isWriter, children }: BlogPageProps) {
  const t = useTranslations('blog')
  const href = (to: number) => {
    const query = { sida: to > 1 ? String(to) : undefined }
    return tag === undefined
      ? pagePath(locale, '/blog', {}, query)
      : pagePath(locale, '/blog/tag/[tag]', { tag }, query)
  }
  return (
    <>
      <PageHeader
        heading={tag === undefined ? t('heading') : t('taggedHeading', { tag })}
        lead={tag === undefined ? t('lead') : undefined}
        actions={
          isWriter && (
            <ButtonLink href={pagePath(locale, '/blog/write')} variant="secondary">
              {t('write')}
            </ButtonLink>
          )
        }
      />
      <div className="space-y-12">
        {tag !== undefined && (
          <p>
            <TextLink href={pagePath(locale, '/blog')} className="inline-block py-2">
              {t('allPosts')}
            </TextLink>
          </p>
        )}
        {posts.length === 0 ? (
          <EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState>
        ) : (
          <PostList locale={locale} posts={posts} />
        )}
        {(page > 1 || hasMore) && (
          <Pagination
            label={t('pages')}
            position={t('page', { page })}
            previous={page > 1 ? { href: href(page - 1), text: t('newer') } : undefined}
            next={hasMore ? { href: href(page + 1), text: t('older') } : undefined}
          />
        )}
        {tags.length > 0 && (
          <section aria-labelledby="tags" className="space-y-2">
            <h2 id="tags">{t('tags')}</h2>
            <TagLinks locale={locale} tags={tags} />
          </section>
        )}
        <section aria-labelledby="follow" className="measure space-y-5">
          <h2 id="follow">{t('followHeading')}</h2>
          {children}
          <p className="text-muted text-sm">
            {t('feeds')} <TextLink href={feeds.atom}>{t('atom')}</TextLink>,{' '}
            <TextLink href={feeds.json}>{t('json')}</TextLink>
          </p>
        </section>
      </div>
    </>
  )
}
