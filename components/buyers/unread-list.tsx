import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { UnreadQuestion } from '@/lib/buyers/unread-question'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** Questions that the lead has not stepped into: number, topic and days. */
export function UnreadList({ locale, questions }: { locale: Locale; questions: readonly UnreadQuestion[] }) {
  const t = useTranslations('buyersLine')
  const topics = useTranslations('buyers.topics')
  return (
    <section aria-labelledby="unread" className="space-y-3">
      <h2 id="unread">{t('unread')}</h2>
      <DataTable
        caption={t('unread')}
        captionHidden
        dense
        rows={questions}
        rowKey={({ number }) => number}
        columns={[
          {
            key: 'number',
            header: t('number'),
            rowHeader: true,
            phone: 'title',
            cell: ({ number }) => (
              <TextLink href={pagePath(locale, '/buyers-line/[number]', { number })} className="tabular-nums">
                {number}
              </TextLink>
            ),
          },
          { key: 'topic', header: t('topic'), phone: 'middle', cell: ({ topic }) => topics(topic) },
          { key: 'due', header: t('due'), phone: 'side', cell: ({ dueOn }) => formatDay(dueOn, locale, 'short') },
          { key: 'status', header: t('status'), phone: 'end', cell: ({ status }) => t(`statuses.${status}`) },
        ]}
      />
      <p className="text-muted measure text-sm">{t('unreadText')}</p>
    </section>
  )
}
