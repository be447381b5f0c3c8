'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReadLot } from '@/lib/cases/read-notice'
import { formatDay, sayClock } from '@/lib/i18n/formats'

/** The lots of a notice, where it has several: each has its own day. */
export function NoticeLots({ lots }: { lots: readonly ReadLot[] }) {
  const t = useTranslations('caseForms.procurement.notice')
  const locale = useLocale()
  if (lots.length < 2) return null
  const day = ({ on, clock }: ReadLot) => {
    if (!on) return null
    const said = formatDay(on, locale)
    return t('lotDeadline', { day: clock ? t('dayAt', { day: said, clock: sayClock(clock, locale) }) : said })
  }
  return (
    <section aria-labelledby="notice-lots">
      <h3 id="notice-lots">{t('lotsHeading')}</h3>
      <ul className="list-disc pl-6">
        {lots.map((lot) => (
          <li key={lot.id} className="wrap-anywhere">
            {[t('lot', { id: lot.id, title: lot.title ?? '' }), day(lot)].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
