import { useTranslations } from 'next-intl'
import type { Reach } from '@/lib/figures/company-statistics'
import type { Shown } from '@/lib/figures/small-cells'
import { formatCount, formatTenths } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { useShownWords } from './shown-words'

/** How many of each 1 000 companies: '2,4', and with the numbers behind it. */
export function useReachWords(locale: Locale) {
  const t = useTranslations('figures.reach')
  const { count, say } = useShownWords(locale)
  const perThousand = (tenths: Shown | null) =>
    tenths === null ? '–' : say(tenths, (value) => formatTenths(value, locale))
  return {
    perThousand,
    whole: ({ companies, of, tenths }: Reach) => {
      if (of === null) return t('notCounted', { companies: count(companies) })
      if (typeof companies !== 'number') return count(companies)
      return t('of', { share: perThousand(tenths), companies: count(companies), of: formatCount(of, locale) })
    },
  }
}
