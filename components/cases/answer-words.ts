import { useTranslations } from 'next-intl'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import { formatDay, sayClock } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'

/** The promise of an answer in one sentence, the same wherever it is given. */
export function useAnswerWords(locale: Locale) {
  const t = useTranslations('caseWords.answer')
  return (promised: PromisedAnswer) =>
    t(promised.code, {
      day: 'day' in promised ? formatDay(promised.day, locale, 'weekday') : '',
      clock: 'clock' in promised ? sayClock(promised.clock, locale) : '',
    })
}
