import { useLocale, useTranslations } from 'next-intl'
import { waited } from '@/lib/figures/waited'
import { formatCount } from '@/lib/i18n/formats'

/** How long something has waited, in words: '40 min', '5 tim', '2,5 dygn'. */
export function useWaited(now: Date): (since: Date) => string {
  const t = useTranslations('figures')
  const locale = useLocale()
  return (since) => {
    const { unit, count } = waited(Math.max(0, now.getTime() - since.getTime()) / 1000)
    return t(`seconds.${unit}`, { count: formatCount(count, locale) })
  }
}
