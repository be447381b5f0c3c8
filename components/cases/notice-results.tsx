'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReadLot, ReadResult } from '@/lib/cases/read-notice'
import { formatDay, formatMoney } from '@/lib/i18n/formats'

type NoticeResultsProps = { results: readonly ReadResult[]; lots: readonly ReadLot[] }

/** What an award notice says of each lot. What the buyer withholds is said to be withheld. */
export function NoticeResults({ results, lots }: NoticeResultsProps) {
  const t = useTranslations('caseForms.procurement.notice')
  const locale = useLocale()
  if (results.length === 0) return null
  const value = ({ value: told }: ReadResult['winners'][number]) => {
    if (told === 'withheld') return t('valueWithheld')
    return told ? formatMoney(told, locale) : t('valueUnknown')
  }
  const summary = ({ result, tenders, decidedOn, ours }: ReadResult) =>
    [
      result && t(`result.${result}`),
      tenders === 'withheld' ? t('tendersWithheld') : tenders !== null && t('tenders', { count: tenders }),
      decidedOn && t('decidedOn', { day: formatDay(decidedOn, locale) }),
      ours !== 'none' && t(`ours.${ours}`),
    ].filter(Boolean)
  return (
    <section aria-labelledby="notice-results">
      <h3 id="notice-results">{t('resultsHeading')}</h3>
      <ul className="space-y-3">
        {results.map((one, at) => (
          <li key={at}>
            <p className="font-strong wrap-anywhere">
              {t('lot', { id: one.lot, title: lots.find(({ id }) => id === one.lot)?.title ?? '' })}
            </p>
            <p>{summary(one).join(' · ')}</p>
            <ul className="list-disc pl-6">
              {one.winners.map((winner, place) => (
                <li key={place} className="wrap-anywhere">
                  {t('winner', { name: winner.name, value: value(winner) })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
