import { useTranslations } from 'next-intl'
import { FilterChips } from '@/components/ui/filter-chips'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { QUESTION_FILTERS, type QuestionFilter } from '@/lib/buyers/question-filter'

type LineTabsProps = {
  locale: Locale
  current: QuestionFilter | 'general' | 'themes' | 'figures'
  /** Answers whose mail did not arrive. */
  undelivered?: number
  /** Whether the reader answers there: nobody else counts the questions. */
  answers: boolean
}

/** The places of the line: questions by what is to be done, the general answers, and what to take to the buyers. */
export function LineTabs({ locale, current, answers, undelivered = 0 }: LineTabsProps) {
  const t = useTranslations('buyersLine')
  const shown = QUESTION_FILTERS.filter((one) => one !== 'unreached' || undelivered > 0 || one === current)
  const questions = shown.map((filter) => ({
    href: pagePath(locale, '/buyers-line', {}, { show: filter === 'open' ? undefined : filter }),
    text: t(filter),
    current: filter === current,
  }))
  const general = {
    href: pagePath(locale, '/buyers-line/answers'),
    text: t('general'),
    current: current === 'general',
  }
  const themes = {
    href: pagePath(locale, '/buyers-line/themes'),
    text: t('themes'),
    current: current === 'themes',
  }
  const figures = {
    href: pagePath(locale, '/buyers-line/figures'),
    text: t('figures.tab'),
    current: current === 'figures',
  }
  return <FilterChips label={t('tabs')} chips={[...questions, general, themes, ...(answers ? [figures] : [])]} />
}
