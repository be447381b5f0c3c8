import { useLocale, useTranslations } from 'next-intl'
import { formatMinutes } from '@/lib/calendar/minutes'

type WhatCountsProps = {
  minutesLeft: number
  /** What of it is set aside for other cases of the company, and for how many. */
  setAside: { minutes: number; cases: number }
  mandateVerified: boolean
  /** Whether the chosen kind counts. */
  counts: boolean
  /** The kinds that do not count, as a list in words. */
  free: string
}

/** What to know of the hours before time is logged: nothing when what is logged does not draw on them. */
export function WhatCounts({ minutesLeft, setAside, mandateVerified, counts, free }: WhatCountsProps) {
  const t = useTranslations('caseForms.log')
  const locale = useLocale()
  if (!mandateVerified) return <p className="text-muted">{t('needsMandate', { kinds: free })}</p>
  if (!counts || (minutesLeft > 60 && setAside.minutes === 0)) return null
  const aside = Math.min(setAside.minutes, minutesLeft)
  const unbound = minutesLeft - aside
  return (
    <div className="group-has-[[data-over-cap]]/log:hidden">
      {aside > 0 && (
        <p className={unbound > 0 ? 'text-muted' : 'text-warn'}>
          {t('setAside', {
            minutes: formatMinutes(aside, locale),
            who: t('setAsideFor', { count: setAside.cases }),
            free: unbound > 0 ? formatMinutes(unbound, locale) : 'none',
          })}
        </p>
      )}
      {minutesLeft === 0 ? (
        <p className="text-warn">
          <strong>{t('fullHeading')}.</strong> {t('fullText')}
        </p>
      ) : (
        minutesLeft <= 60 && (
          <p className="text-warn font-strong">{t('near', { left: formatMinutes(minutesLeft, locale) })}</p>
        )
      )}
    </div>
  )
}
