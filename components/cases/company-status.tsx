import { useLocale, useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/cases/find-case'
import { formatDay } from '@/lib/i18n/formats'

/** What is happening, in one sentence for the company. */
export function CompanyStatus({ supportCase }: { supportCase: CaseView }) {
  const t = useTranslations('casePage.sentence')
  const locale = useLocale()
  const { status, waitingSinceAt, responseDueOn, advisorName } = supportCase
  const key = waitingSinceAt ? 'waiting' : status
  return (
    <p className="max-w-[44rem] text-xl leading-snug">
      {t(key, { day: formatDay(responseDueOn, locale, 'weekday'), advisor: advisorName ?? '' })}
    </p>
  )
}
