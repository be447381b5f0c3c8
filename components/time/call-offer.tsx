'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatClock } from '@/lib/i18n/formats'
import { callAbout, forgetCall } from './calls'

/**
 * After a call: its length, to log in one tap as a call, never more of it than is left. `minutesLeft` is null where calls do
 * not draw on the hours.
 */
export function CallOffer({ number, minutesLeft }: { number: string; minutesLeft: number | null }) {
  const t = useTranslations('caseForms.log')
  const locale = useLocale()
  const [call, setCall] = useState<ReturnType<typeof callAbout>>(null)
  useEffect(() => {
    const look = () => setCall(callAbout(number))
    look()
    // Whoever comes back from the telephone sees how long it was.
    document.addEventListener('visibilitychange', look)
    const timer = setInterval(look, 30_000)
    return () => {
      document.removeEventListener('visibilitychange', look)
      clearInterval(timer)
    }
  }, [number])
  const fits = Math.min(call?.minutes ?? 0, minutesLeft ?? Infinity)
  if (!call || fits < 1) return null
  const since = formatClock(new Date(call.startedAt), locale)
  const said = { since, minutes: formatMinutes(call.minutes, locale), left: formatMinutes(fits, locale) }
  return (
    <div className="border-action bg-action-tint flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border-l-6 px-3 py-2">
      <p className="min-w-0 flex-1">{t(fits < call.minutes ? 'callPastLeft' : 'call', said)}</p>
      <button type="submit" name="call" value={fits} className={buttonClass({ size: 'compact' })}>
        {t('logCall', said)}
      </button>
      <button
        type="button"
        onClick={() => {
          forgetCall()
          setCall(null)
        }}
        className={buttonClass({ variant: 'quiet', size: 'compact' })}
      >
        {t('noCall')}
      </button>
    </div>
  )
}
