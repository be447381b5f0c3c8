import { useLocale, useTranslations } from 'next-intl'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { RulesOfRound } from '@/lib/rounds/round'

/** The rules of a round in plain words, from where the operations and the database read them. */
export function RoundRules({ round }: { round: RulesOfRound }) {
  const t = useTranslations('howWeCount.rules')
  const locale = useLocale()
  const { responseWorkingDays, holdLapseHours, lateAfterDays, logDaysAfterClose, logDaysAfterRound } = round
  const { missedDraws, missedMinutes, groupDraws, secondDraws } = round
  return (
    <ul className="list-disc space-y-2 pl-6">
      <li>{t('promise', { days: responseWorkingDays })}</li>
      <li>{t('booked', { hours: holdLapseHours })}</li>
      <li>{t('missed', { draws: missedDraws, minutes: formatMinutes(missedMinutes, locale) })}</li>
      <li>{t('group', { draws: groupDraws })}</li>
      <li>{t('second', { draws: secondDraws })}</li>
      <li>{t('late', { days: lateAfterDays })}</li>
      <li>{t('after', { days: logDaysAfterClose, ofRound: logDaysAfterRound })}</li>
    </ul>
  )
}
