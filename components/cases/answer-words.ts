import { useTranslations } from 'next-intl'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import type { About } from '@/lib/cases/codes'
import { formatDay, sayClock } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'

/** The promise of an answer in one sentence, the same wherever it is given. */
export function useAnswerWords(locale: Locale) {
  const t = useTranslations('caseWords.answer')
  return (promised: PromisedAnswer, about: About) => t(promised.code, answerFacts(promised, about, locale))
}

/** What its words are told with: of a decision it is the standstill that ends. */
export function answerFacts(promised: PromisedAnswer, about: About, locale: Locale) {
  return {
    about: about === 'understand-decision' ? 'decision' : 'bid',
    day: 'day' in promised ? formatDay(promised.day, locale, 'weekday') : '',
    clock: 'clock' in promised ? sayClock(promised.clock, locale) : '',
  }
}
