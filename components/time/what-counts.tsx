import { useLocale, useTranslations } from 'next-intl'
import { formatMinutes } from '@/lib/calendar/minutes'

type WhatCountsProps = {
  minutesLeft: number
  mandateVerified: boolean
  /** Whether the chosen kind counts. */
  counts: boolean
  /** The kinds that do not count, as a list in words. */
  free: string
}

/** What to know of the hours before time is logged: nothing when what is logged does not draw on them. */
export function WhatCounts({ minutesLeft, mandateVerified, counts, free }: WhatCountsProps) {
  const t = useTranslations('caseForms.log')
  const locale = useLocale()
  if (!mandateVerified) return <p className="text-muted">{t('needsMandate', { kinds: free })}</p>
  if (!counts || minutesLeft > 60) return null
  return (
    <div className="group-has-[[data-over-cap]]/log:hidden">
      {minutesLeft === 0 ? (
        <p className="text-warn">
          <strong>{t('fullHeading')}.</strong> {t('fullText')}
        </p>
      ) : (
        <p className="text-warn font-strong">{t('near', { left: formatMinutes(minutesLeft, locale) })}</p>
      )}
    </div>
  )
}
