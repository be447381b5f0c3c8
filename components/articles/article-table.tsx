import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { ListedArticle } from '@/lib/articles/list-articles'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { StatusTag } from './status-tag'

export function ArticleTable({ locale, articles }: { locale: Locale; articles: readonly ListedArticle[] }) {
  const t = useTranslations('blogWrite')
  const when = (instant: Date) => formatInstant(instant, locale, 'short')
  return (
    <DataTable<ListedArticle>
      caption={t('list')}
      captionHidden
      dense
      rows={articles}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('columns.title'),
          rowHeader: true,
          phone: 'title',
          cell: ({ id, title, draftAt }) => (
            <span className="block text-start">
              <TextLink href={pagePath(locale, '/blog/write/[id]', { id })} className="block truncate py-1">
                {title || t('untitled')}
              </TextLink>
              {draftAt && (
                <span className="text-muted block truncate text-sm font-normal">
                  {t('unsavedIn', { when: when(draftAt) })}
                </span>
              )}
            </span>
          ),
        },
        { key: 'status', header: t('columns.status'), phone: 'tags', cell: (article) => <StatusTag {...article} /> },
        {
          key: 'time',
          header: t('columns.time'),
          phone: 'end',
          cell: ({ publishAt }) =>
            publishAt ? <time dateTime={publishAt.toISOString()}>{when(publishAt)}</time> : '–',
        },
        {
          key: 'changed',
          header: t('columns.changed'),
          cell: ({ changedAt, changedBy }) => t('changedBy', { when: when(changedAt), who: changedBy }),
        },
      ]}
    />
  )
}
