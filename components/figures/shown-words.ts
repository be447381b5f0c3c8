import { useTranslations } from 'next-intl'
import { formatMinutes } from '@/lib/calendar/minutes'
import { LEAST_SHOWN, type Shown } from '@/lib/figures/small-cells'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'

/** How a number that may be hidden is said. Few hours are not said to be few: it is the companies that are. */
export function useShownWords(locale: Locale) {
  const t = useTranslations('figures')
  const say = (shown: Shown, format: (value: number) => string) =>
    typeof shown === 'number' ? format(shown) : shown === 'few' ? t('few', { least: LEAST_SHOWN }) : t('hidden')
  return {
    say: (shown: Shown, format: (value: number) => string) => say(shown === 'few' ? 'hidden' : shown, format),
    count: (shown: Shown) => say(shown, (value) => formatCount(value, locale)),
    time: (shown: Shown) => say(shown === 'few' ? 'hidden' : shown, (value) => formatMinutes(value, locale)),
  }
}

/** What is drawn of it: nothing, where nothing is shown. */
export function drawnOf(shown: Shown): number {
  return typeof shown === 'number' ? shown : 0
}
