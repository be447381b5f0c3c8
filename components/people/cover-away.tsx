import { useLocale, useTranslations } from 'next-intl'
import type { Absence } from '@/lib/advisors/absence'
import { formatDay } from '@/lib/i18n/formats'

/** That nobody answers on some of the days, because whoever covers is away, too; nothing where somebody does. */
export function CoverAway({ absence: { cover, coverAway } }: { absence: Pick<Absence, 'cover' | 'coverAway'> }) {
  const t = useTranslations('absence.covering')
  const locale = useLocale()
  if (!cover || !coverAway) return null
  const [from, to] = [formatDay(coverAway.firstOn, locale, 'short'), formatDay(coverAway.lastOn, locale, 'short')]
  return <p className="text-warn my-1 text-sm">{t('coverAway', { name: cover, days: coverAway.days, from, to })}</p>
}
