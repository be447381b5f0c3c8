import { useLocale, useTranslations } from 'next-intl'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { Undone } from '@/lib/time/undo-time'

/** What is left once the entry is taken back, and what has become of the meeting that it was logged from. */
export function UndoneWords({ minutesLeft, bookedAgain }: Pick<Undone, 'minutesLeft' | 'bookedAgain'>) {
  const t = useTranslations('caseForms.log')
  const locale = useLocale()
  return (
    <>
      {t('undone', { left: formatMinutes(minutesLeft, locale) })}
      {bookedAgain && ' '}
      {bookedAgain &&
        (bookedAgain.reserved < bookedAgain.before
          ? t('bookedWithLess', {
              reserved: formatMinutes(bookedAgain.reserved, locale),
              before: formatMinutes(bookedAgain.before, locale),
            })
          : t('bookedAgain'))}
    </>
  )
}
