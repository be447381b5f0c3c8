import { useLocale, useTranslations } from 'next-intl'
import type { LogTimeResult } from '@/lib/time/log-time'
import { formatMinutes } from '@/lib/calendar/minutes'

/** What was logged, and what is left. */
export function LoggedWords({
  minutes,
  outsideMinutes,
  minutesLeft,
  companies,
  beside,
}: Pick<LogTimeResult, 'minutes' | 'outsideMinutes' | 'minutesLeft'> & {
  companies?: number | null
  beside?: string | null
}) {
  const t = useTranslations('caseForms.log')
  const locale = useLocale()
  return (
    <>
      {minutes > 0 && t('saved', { minutes: formatMinutes(minutes, locale), left: formatMinutes(minutesLeft, locale) })}{' '}
      {outsideMinutes > 0 && t('savedOutside', { minutes: formatMinutes(outsideMinutes, locale) })}
      {companies && ` ${t('savedGroup', { companies })}`}
      {beside && ` ${t('savedJoint', { name: beside })}`}
    </>
  )
}
