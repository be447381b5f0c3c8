import { useLocale, useTranslations } from 'next-intl'
import { whyNotEligible } from '@/lib/cases/eligibility'
import type { CheckedEligibility } from '@/lib/cases/list-eligibility'
import { formatDay } from '@/lib/i18n/formats'
import { dayOf } from '@/lib/calendar/days'

/** What a look at a company came to, and who looked, when and by which rules. */
export function useEligibilityWords(): (check: CheckedEligibility) => { said: string; by: string } {
  const t = useTranslations('caseForms.eligibility')
  const locale = useLocale()
  return (check) => ({
    said: t('said', {
      result: t(`results.${check.result}`),
      size: t(`sizes.${check.size}`),
      why:
        whyNotEligible(check)
          .map((why) => t(`why.${why}`))
          .join(', ') || 'none',
    }),
    by: t('by', { who: check.checkedBy, when: formatDay(dayOf(check.checkedAt), locale), rules: check.rules }),
  })
}
