import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { formatCount, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { Exact } from './proof-now'

type ReceiptPageProps = {
  locale: Locale
  entryId: string
  canonical: string
  /** None while no checkpoint covers the event. */
  place: { index: number; size: number; signedAt: Date } | null
}

/** What a company takes along for one time entry. */
export function ReceiptPage({ locale, entryId, canonical, place }: ReceiptPageProps) {
  const t = useTranslations('proof.receiptPage')
  return (
    <div className="space-y-8">
      {place ? (
        <>
          <SummaryList
            rows={[
              {
                key: 'place',
                term: t('place'),
                value: t('placeText', {
                  index: formatCount(place.index + 1, locale),
                  size: formatCount(place.size, locale),
                  when: formatInstant(place.signedAt, locale),
                }),
              },
            ]}
          />
          <div className="space-y-3">
            <p>
              <TextLink href={`/api/proof/receipt/${entryId}`} className="inline-block py-1">
                {t('download')}
              </TextLink>
            </p>
            <p>
              {t.rich('how', {
                page: (word) => <TextLink href={pagePath(locale, '/proof')}>{word}</TextLink>,
              })}
            </p>
          </div>
        </>
      ) : (
        <Notice heading={t('waits')}>
          <p>{t('waitsText')}</p>
        </Notice>
      )}
      <section className="space-y-3">
        <h2>{t('event')}</h2>
        <p>{t('eventText')}</p>
        <Exact>{canonical}</Exact>
      </section>
    </div>
  )
}
