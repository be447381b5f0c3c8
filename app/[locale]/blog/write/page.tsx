import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { ArticleTable } from '@/components/articles/article-table'
import { ButtonForm } from '@/components/form/button-form'
import { EmptyState } from '@/components/ui/empty-state'
import { ListHeader } from '@/components/ui/list-header'
import { TextLink } from '@/components/ui/text-link'
import { WRITERS } from '@/lib/articles/access'
import { listArticles } from '@/lib/articles/list-articles'
import { pageActor } from '@/lib/auth/page-actor'
import { pagePath } from '@/lib/i18n/routes'
import { countSubscribers } from '@/lib/newsletter/count-subscribers'
import { startArticleAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('blogWrite'))('title') }
}

export default async function Page() {
  const writer = await pageActor(WRITERS)
  const [t, locale, articles, subscribers] = await Promise.all([
    getTranslations('blogWrite'),
    getLocale(),
    listArticles(writer),
    countSubscribers(writer),
  ])
  return (
    <>
      <ListHeader
        heading={t('title')}
        found={t('found', { count: articles.length })}
        actions={<ButtonForm action={startArticleAction} hidden={{ requestId: randomUUID() }} word={t('new')} />}
      />
      <div className="space-y-8">
        {articles.length === 0 ? (
          <EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState>
        ) : (
          <ArticleTable locale={locale} articles={articles} />
        )}
        <p className="text-muted text-sm">
          {t('lead')} {t('subscribers', { count: subscribers })}{' '}
          <TextLink href={pagePath(locale, '/blog/write/figures')}>{t('figures.title')}</TextLink>
        </p>
      </div>
    </>
  )
}
