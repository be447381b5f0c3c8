import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { REFERRALS_PER_PAGE } from '@/lib/partners/per-page'
import type { Referrals } from '@/lib/partners/list-referrals'

type ReferralListProps = { locale: Locale; referrals: Referrals; code: string; page: number }

/** Which cases, since when and how far: numbers and states, and nothing that leads to a case. */
export function ReferralList({ locale, referrals, code, page }: ReferralListProps) {
  const t = useTranslations('partners.referrals')
  const words = useTranslations('caseWords')
  const { followed, total, notFollowed, returnedUnnamed } = referrals
  const to = (other: number) => pagePath(locale, '/partner', {}, { for: code, page: String(other) })
  const from = (page - 1) * REFERRALS_PER_PAGE
  return (
    <section aria-label={t('heading')} className="space-y-4">
      {total === 0 ? (
        <EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState>
      ) : (
        <DataTable
          caption={t('heading')}
          captionHidden
          dense
          rows={followed}
          rowKey={({ number }) => number}
          columns={[
            {
              key: 'number',
              header: t('number'),
              rowHeader: true,
              phone: 'title',
              cell: (row) => <span className="whitespace-nowrap tabular-nums">{row.number}</span>,
            },
            {
              key: 'day',
              header: t('referredOn'),
              phone: 'side',
              cell: (row) => <span className="whitespace-nowrap tabular-nums">{row.referredOn}</span>,
            },
            { key: 'via', header: t('via'), cell: (row) => t(`viaWords.${row.via}`) },
            {
              key: 'state',
              header: t('state'),
              phone: 'text',
              cell: ({ status, waiting, changed, sameAs }) => {
                const word = words(`statuses.${status}`)
                return (
                  <>
                    {waiting ? t('waiting', { status: word }) : word}
                    {sameAs && <span className="text-muted block">{t('sameAs', { number: sameAs })}</span>}
                    {changed && (
                      <>
                        {' '}
                        <Tag tone="unseen">{words('unseen.referral-state')}</Tag>
                      </>
                    )}
                  </>
                )
              },
            },
            {
              key: 'answer',
              header: t('answer'),
              phone: 'text',
              cell: ({ answer, sentBackFor, sentBackWords }) =>
                sentBackFor ? (
                  <>
                    <strong>{t('answers.returned', { why: words(`sentBackReasons.${sentBackFor}`) })}</strong>{' '}
                    {sentBackWords}
                  </>
                ) : (
                  answer && t(`answers.${answer as 'waiting' | 'accepted'}`)
                ),
            },
            { key: 'contacted', header: t('contacted'), cell: ({ contacted }) => t(contacted ? 'yes' : 'no') },
          ]}
        />
      )}
      {total > REFERRALS_PER_PAGE && (
        <Pagination
          label={t('pages')}
          position={t('position', { from: from + 1, to: from + followed.length, total })}
          previous={page > 1 ? { href: to(page - 1), text: t('previous') } : undefined}
          next={from + followed.length < total ? { href: to(page + 1), text: t('next') } : undefined}
        />
      )}
      {notFollowed > 0 && (
        <p>
          {t('notFollowed', { count: notFollowed })}
          {returnedUnnamed > 0 && ` ${t('returnedUnnamed', { count: returnedUnnamed })}`}
        </p>
      )}
    </section>
  )
}
